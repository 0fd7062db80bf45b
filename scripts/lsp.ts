import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '#language-server/server.ts';

serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
