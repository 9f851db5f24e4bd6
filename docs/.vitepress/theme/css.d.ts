// Style sheets are imported for what they do alone; Vite reads them.
declare module '*.css';
