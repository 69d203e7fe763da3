const TRACKERS: readonly string[] = ['advertising', 'analytics', 'telemetry']

/** Whether a category of destinations is one that follows people. */
export const isTracker = (category: string): boolean => TRACKERS.includes(category)
