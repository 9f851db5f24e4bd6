import { createFrontendApiProxy, toNodeHandler } from 'clerk-bapi/proxy';
import express from 'express';

const app = express();

// Before whatever reads bodies: the proxy passes them on as they come. Requests to other paths go on to the next handler.
app.use(toNodeHandler(createFrontendApiProxy()));

app.use(express.json());
app.get('/', (_request, response) => {
  response.send('The application itself');
});

const server = app.listen(Number(process.env.PORT ?? 3000), () => console.log('Listening on', server.address()));
