import type { guide as texts } from '../../../shared/i18n/en/guide.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'
import { CHAPTERS, isPictured } from './chapters.ts'

/** The guide as Markdown, from the texts the app shows; its pictures are named by the chapters. */
export const guideMarkdown = (guide: Texts<typeof texts>): string =>
  [
    `# ${guide.title}`,
    guide.lead,
    ...CHAPTERS.flatMap((chapter) => {
      const { title, what, how } = guide.chapters[chapter]
      const picture = isPictured(chapter) ? [`![${title}](pictures/${chapter}.png)`] : []
      return [`## ${title}`, what, ...picture, how]
    }),
    'The texts and pictures of this page are made by `npm run guide`, from those of the app and its demonstration home.',
  ]
    .join('\n\n')
    .concat('\n')
