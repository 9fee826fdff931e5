// A tus server that nobody here wrote, on a free port. Arguments: folder of the npm modules, folder for uploads.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(pathToFileURL(process.argv[2] + '/'));
const { Server } = require('@tus/server');
const { FileStore } = require('@tus/file-store');

const server = new Server({ path: '/v1/uploads', relativeLocation: true, datastore: new FileStore({ directory: process.argv[3] }) });
const http = server.listen({ host: '127.0.0.1', port: 0 }, () => console.log('LISTENING ' + http.address().port));
process.stdin.on('end', () => process.exit(0)).resume();
