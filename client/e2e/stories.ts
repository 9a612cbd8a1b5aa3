import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import express from 'express';
import type { Page } from 'playwright-core';

/** A story as the index of Storybook lists it. */
export interface Story {
  id: string;
  /** The file it stands in, relative to the project. */
  importPath: string;
}

/** The component library, built and served. */
export interface StoryBook {
  origin: string;
  stories: readonly Story[];
  stop: () => Promise<void>;
}

const BUILD = [
  'node_modules/storybook/dist/bin/dispatcher.js',
  'build',
  '--quiet',
  '--config-dir',
  'client/.storybook',
];

/** Builds every story into a temporary folder and serves it on a free port. */
export async function startStoryBook(): Promise<StoryBook> {
  const folder = await mkdtemp(join(tmpdir(), 'contexq-stories-'));
  await promisify(execFile)(process.execPath, [...BUILD, '--output-dir', folder], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
    timeout: 120_000,
  });
  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, Story>;
  };
  const server = createServer(express().use(express.static(folder))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stories: Object.values(entries),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Channel {
  on: (event: string, listen: (answer: { storyId: string; status: string }) => void) => void;
  off: Channel['on'];
  emit: (event: string, message: object) => void;
}

/** Shows one story in the open preview and waits until it is drawn and played; tells how that went. */
export async function showStory(page: Page, id: string): Promise<string> {
  return page.evaluate(async (storyId) => {
    const channel = (globalThis as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel })
      .__STORYBOOK_ADDONS_CHANNEL__;
    const status = await new Promise<string>((resolve) => {
      const finished: Parameters<Channel['on']>[1] = (answer) => {
        if (answer.storyId !== storyId) return;
        channel.off('storyFinished', finished);
        resolve(answer.status);
      };
      channel.on('storyFinished', finished);
      setTimeout(() => resolve('nothing for 20 seconds'), 20_000);
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    });
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // Two frames: what measures itself draws in the first. Charts wait for their turn.
    for (
      let frames = 0;
      frames < 2 || document.querySelector('.cq-chart .mantine-Skeleton-root');
      frames += 1
    )
      await frame();
    return status;
  }, id);
}
