import { ClerkProvider } from '@clerk/nextjs';
import type { ReactNode } from 'react';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    // `dynamic` reads who is signed in while the page is rendered.
    <ClerkProvider dynamic proxyUrl={process.env.NEXT_PUBLIC_CLERK_PROXY_URL}>
      <html lang="en">
        <body>{children}</body>
      </html>
    </ClerkProvider>
  );
}
