/** Colours of public pages by day and by night. What newsroom.json gives them is measured against these. */
export const palette = {
  day: {
    paper: '#fdfcfa',
    ink: '#1c2024',
    quiet: '#565d64',
    line: '#d9d5cd',
    /** Borders of what can be pressed: 3 to 1 on paper (WCAG 2.2, 1.4.11). */
    edge: '#84888c',
    accent: '#0b4a82',
    tint: '#f1eee8',
    alert: '#8a1c1c',
    alertTint: '#fbeeec',
    added: '#e2f1e4',
    removed: '#fae3e0',
  },
  night: {
    paper: '#15181b',
    ink: '#e8e4dc',
    quiet: '#a4a9ae',
    line: '#3a3f44',
    edge: '#777d83',
    accent: '#93c4f2',
    tint: '#1f2428',
    alert: '#ffb4a8',
    alertTint: '#331c1a',
    added: '#1d3524',
    removed: '#432422',
  },
} as const;

export type Daytime = keyof typeof palette;

/** What links and marks in the organisation's colour may stand on. */
export const backgroundsBy = (time: Daytime): { name: string; colour: string }[] => [
  { name: 'the paper of pages', colour: palette[time].paper },
  { name: 'the background of notes', colour: palette[time].tint },
];
