/** `BuildFeeds` as `build-feeds`: how folders, queues and alarms are called. */
export const kebabCase = (id: string): string => id.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
