import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { loadInTurns, withoutDrafts } from '#knowledge-base';
import { ReadCache } from '#model/read-cache.ts';
import { type CarriedError, carry } from '../carried-error.ts';
import { FileWriter } from '../writing/file-writer.ts';
import { writeCitations } from './citation-files.ts';
import { type Extent, Publication, type ToldOfData } from './publication.ts';
import type { Verdict } from './publisher.ts';
import { writeReleaseOutput } from './release-output.ts';

/** The wish to have the data written. */
export interface PublisherRequest {
  readonly folder: string;
  readonly extent: Extent;
}

/** What was found, what was published, or what kept it from being so. */
export type PublisherAnswer = Verdict | ToldOfData | { readonly failure: CarriedError };

const port = parentPort as MessagePort;
const { content } = workerData as { content: string };
const asked = once(port, 'message') as Promise<[PublisherRequest]>;
const answer = (message: PublisherAnswer): void => port.postMessage(message);

const cache = new ReadCache();
const { graph, diagnostics } = await loadInTurns(content, cache);
const good = diagnostics.every(({ severity }) => severity !== 'error');
answer({ diagnostics, good, read: cache.fingerprint() });

const [{ folder, extent }] = await asked;
const published = withoutDrafts(graph);
const files = new FileWriter(folder);
try {
  const publication = new Publication(published);
  await publication.write(files, extent);
  if (extent === 'whole') {
    writeCitations(published, files);
    writeReleaseOutput(published, files);
  }
  await files.settled();
  answer(publication.told());
} catch (error) {
  answer({ failure: carry(error) });
} finally {
  await files.end();
}
