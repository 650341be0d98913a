import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', TZ: 'UTC' },
    testTimeout: 120_000,
    // Much of the time is spent waiting for processes the tests start.
    maxWorkers: 3,
  },
});
