/** The guide: one chapter a screen, what it is for and how to use it. The Markdown guide is made from the same texts. */
export const guide = {
  title: 'Guide',
  lead: 'What each screen is for, in the order you will meet them.',
  open: 'Go to this screen',
  chapters: {
    welcome: {
      title: 'The first look',
      what: 'Nothing is sent before you say yes to a network. Houseguest names the networks of this computer, says exactly what it would send and to whom, and waits.',
      how: 'Say yes to your own network only. The first look takes a minute or two; what it finds appears while it goes on. You can take your yes back in the settings at any time, and a running look ends at once.',
    },
    home: {
      title: 'Home',
      what: 'One glance answers whether everything is as it was: what changed since you last looked, who is new, and what needs a decision of yours.',
      how: 'The house shows your devices by room. Give a device its room on its own page. The same is there as a table for those who prefer to read.',
    },
    devices: {
      title: 'Devices',
      what: 'Every device that was ever seen, with its maker, its model and its software version, as far as it states them. On the page of a device, “How do we know?” beside a value tells where it comes from and how sure it is.',
      how: 'Open a device for its whole history. If something is wrong, correct it: your word counts, and can be taken back. Device pages also hold house rules, which say whom a device may call.',
    },
    warnings: {
      title: 'Warnings',
      what: 'A warning is an answer that surprises: new firmware without a word, a destination never called before, a cartridge refused. It says what was seen, when, and what came before it. It does not say that one caused the other.',
      how: 'Read the evidence, follow the advice, or say that you expected it. What you expected can stay silent for that device from then on. For many warnings a letter to the maker can be drafted from the evidence.',
    },
    changes: {
      title: 'Changes',
      what: 'The diary of your home: each software version, each service that came or went, each new name, with the time between the last old and the first new sight of it.',
      how: 'Look closer at an update to see whether it was announced, and whom the device called before and after it. Paste release notes you have, and every verdict is judged anew.',
    },
    calls: {
      title: 'Calls',
      what: 'Whom your devices call on the internet, how often and how much they send. Houseguest does not listen to traffic by itself: it reads records you already have, from a router, a DNS filter or a capture.',
      how: 'Read in a file or add a source. Organisations come first, hosts are one step below. A day without records is shown as such: it is not a quiet day.',
    },
    printers: {
      title: 'Printers',
      what: 'All printers of your networks in one table: supplies left and how long they last, refused cartridges, versions of each model, and what a page costs.',
      how: 'Say to which site a printer belongs and what a cartridge costs. Add a printer of a large network by its address. Save the report for people who do not use Houseguest.',
    },
    vendors: {
      title: 'Makers',
      what: 'How open the makers of your devices are, from 0 to 100, with every point explained by its evidence, source and date. What nobody knows is said to be unknown and costs certainty, not points.',
      how: 'Open a maker to see what it does well and what it lost points for. Add what you know yourself; it is shown as yours. Contested claims are called contested. “Terms and policies” keeps what makers publish and shows what changed in it; “Compare notes with other homes” tells, by files you hand over yourself, whether others saw the same after an update.',
    },
    settings: {
      title: 'Settings',
      what: 'When Houseguest looks around by itself, when it may tell you something, how it looks, and where your data lies.',
      how: 'Set a schedule for a network, choose quiet hours, make a backup. A restore shows first what would change, and can be undone. Under “Your data” you move the ledger to another folder, and choose how long the calls of your devices are kept. Under “Deliveries and hub” you name places that warnings are brought to, and may join a hub of several sites after a look at exactly what would leave.',
    },
    conduct: {
      title: 'Houseguest itself',
      what: 'Houseguest keeps to its own rules: here is every packet it sent and every host it contacted, with the reason.',
      how: 'If you find something here that you did not expect, take back the yes it rests on.',
    },
  },
} as const
