import * as z from 'zod';
import { faintOn, LEAST_CONTRAST, readableAs } from './contrast.ts';
import type { Daytime } from './palette.ts';

/** `#rrggbb` */
const Colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'is a colour as #rrggbb, such as "#0b4a82"')
  .transform((colour) => colour.toLowerCase());

const readable = (time: Daytime): z.ZodType<string, string> =>
  Colour.superRefine((colour, context) => {
    const faint = /^#[0-9a-f]{6}$/.test(colour) ? faintOn(colour, time) : undefined;
    if (!faint) return;
    // Rounded down: what is too low never reads as if it were enough.
    const contrast = Math.floor(faint.contrast * 10) / 10;
    context.addIssue({
      code: 'custom',
      message: `${colour} on ${faint.name} by ${time} (${faint.background}) has a contrast of ${contrast} to 1, and text needs ${LEAST_CONTRAST} (WCAG 2.2, 1.4.3). ${readableAs(colour, time)} is the nearest ${time === 'day' ? 'darker' : 'lighter'} tone that would do`,
    });
  });

/** The name of a file beside newsroom.json. Functions get its bytes in its place, as a `data:` URL (infra/settings-files.ts). */
const LookPicture = z.string().min(1);

/** How public pages look beside their words. Without it they have Dateline's own colours and the organisation's name. */
export const Look = z.strictObject({
  /** PNG, JPEG or WebP, up to 100 KB. One at least twice as wide as high stands for the name; any other stands before it. */
  logo: LookPicture.optional(),
  /** A square PNG of 180 to 512 pixels, up to 50 KB: for tabs, for phones and for feed readers. */
  icon: LookPicture.optional(),
  colours: z
    .strictObject({
      /** Links, buttons and marks. */
      accent: readable('day').optional(),
      /** The same on dark screens; without it `accent`, as much lighter as it takes. */
      accentByNight: readable('night').optional(),
      /** Behind the name at the top, by day and by night; its text is black or white, whichever reads better. */
      header: Colour.optional(),
    })
    .default({}),
});
export type Look = z.infer<typeof Look>;
