import type { Scripts } from './script.js';

export const neutralScripts = {
  delivery: {
    weight: 14,
    subjects: ['Question about delivery of {order}', '{order}'],
    openings: [
      ['Delivery date for {order}', 'Could you tell me when order {order} will arrive?'],
      ['Tracking number for {order}?', 'I do not have a tracking number for {order} yet.'],
      ['Delivery on {weekday} possible?', 'Can {order} be delivered on {weekday} instead?'],
      ['Change of delivery address', 'We have moved to the second floor, please note this for {order}.'],
      'Is it possible to combine {order} with our next delivery?',
      'Please leave {order} with our neighbours on the ground floor if we are out.',
    ],
    details: [
      'Our goods entrance is open from 8 to 4.',
      '{colleague} will be there to receive it.',
      'There is no hurry, I only need to plan.',
      'The order was placed on {date}.',
    ],
    requests: [
      'A short confirmation is enough.',
      'Thanks for letting me know.',
      'Please pass it on to the driver.',
    ],
  },
  invoice: {
    weight: 16,
    subjects: ['Invoice for {order}', 'Accounts query'],
    openings: [
      ['Copy of invoice for {order}', 'Please send me the invoice for {order} as a PDF.'],
      ['New billing address', 'Our billing address changes from next month.'],
      ['PO number missing', 'Could you add our purchase order number to the invoice for {order}?'],
      ['Question about our statement', 'I cannot match the {amount} on our statement to an order.'],
      [
        'VAT number on invoices',
        'We have a new VAT number, please use it on the invoice for {order} and from now on.',
      ],
      'Which payment terms apply to {order}?',
      'Can we get one collected invoice a month instead of one for each order?',
    ],
    details: [
      'I need it for our month end.',
      '{colleague} in accounts asked for it.',
      'I could not find anything about it in the portal.',
      'It concerns all our sites.',
    ],
    requests: ['Thank you.', 'Please reply to this address.', 'Could you check on your side?'],
  },
  question: {
    weight: 28,
    subjects: ['Question about {product}', '{product}'],
    openings: [
      ['[device] {product}: manual', '[device] Does {product} come with a printed manual, or only online?'],
      ['Is {product} in stock?', 'Is {product} in stock for a larger order of about {qty} more?'],
      ['[device] Data sheet for {product}', '[device] We would need a data sheet for {product}.'],
      ['Alternative to {product}', 'Do you have something similar to {product}, but a bit cheaper?'],
      ['[device] Warranty on {product}', '[device] How long is the warranty on {product}?'],
      ['Lead time for {product}', 'What is the current lead time for {product}?'],
      ['Volume price for {product}', 'Is there a volume price for {product} if we take more than usual?'],
      'Which variants of {product} can you deliver at short notice?',
      '[device] What is the difference between {product} and the next model up?',
      'Will {product} stay in your range next year?',
    ],
    details: [
      'We bought it last on {date}.',
      'It would be for our second site.',
      '{colleague} has to approve it first.',
      'The description on the page does not say.',
      'We need to know by the end of the month at the latest.',
    ],
    requests: [
      'Please let me know.',
      'A short answer is enough.',
      'Could you send an offer as well?',
      'What do you suggest?',
    ],
  },
  portal: {
    weight: 12,
    subjects: ['Question about the portal', 'Portal access'],
    openings: [
      [
        'New user for our account',
        'Please create a portal login for our new colleague {colleague}, with ordering rights up to 1,000.',
      ],
      ['New phone, login code', 'I have a new phone and need to set up the login code again.'],
      ['Remove a former colleague', '{colleague} has left us, please remove the access.'],
      [
        'Export of our orders',
        'Where in the portal can I export the orders of the last quarter? I could only find the current month.',
      ],
      'Can we have a shared shopping list for two departments?',
      'How do I change the default delivery address of our account?',
    ],
    details: [
      'No rush.',
      'Our account is the one that placed {order}.',
      'I looked in the help pages already.',
    ],
    requests: ['Thanks in advance.', 'Please confirm when done.', 'Could you give me a ring about it?'],
  },
  return: {
    weight: 12,
    subjects: ['Return of {product}', 'Return from {order}'],
    openings: [
      ['Ordered the wrong item', 'We ordered the wrong variant of {product} and would like to exchange it.'],
      ['Return label for {order}', 'Please send a return label for {order}.'],
      ['Too many ordered', 'We have {qty} × {product} too many, unopened. Can they go back?'],
      ['Ordered twice by mistake', 'My colleague {colleague} ordered {product} twice by mistake.'],
    ],
    details: [
      'Everything is in its original packaging.',
      'The order is from {date}.',
      'The delivery note is in the box.',
    ],
    requests: [
      'How do we go about it?',
      'Please book a collection for {weekday}.',
      'A credit note would be fine.',
    ],
  },
  contract: {
    weight: 10,
    subjects: ['Our framework contract', 'Conditions for next year'],
    openings: [
      [
        'Renewal of our framework contract',
        'Our framework contract is up for renewal, could we set up a call?',
      ],
      [
        'Offer for the coming year',
        'Please send us an offer for the coming year based on this year’s volumes.',
      ],
      ['Contact person for our account', 'Who is our contact for contract questions now?'],
      'We are comparing conditions for next year and would like your price list.',
    ],
    details: [
      '{weekday} afternoon would suit us.',
      'Mainly it is about consumables.',
      '{colleague} will join from our side.',
    ],
    requests: [
      'Please suggest a time.',
      'Looking forward to your reply.',
      'We decide at the end of next month.',
    ],
  },
  damage: {
    weight: 6,
    subjects: ['Delivery of {order}', 'For your information: {order}'],
    openings: [
      ['Outer box damaged', 'The outer box of {order} was dented, the contents seem fine.'],
      ['One piece missing in {order}', 'One piece of {product} is missing, the delivery note says {qty}.'],
      [
        '[device] Small mark on {product}',
        '[device] {product} has a small mark on the back, we can live with it.',
      ],
    ],
    details: [
      'I only report it so that you know.',
      'I have a photo if you need one.',
      'Everything else was complete.',
    ],
    requests: ['Please note it in the order.', 'No action needed today.'],
  },
} as const satisfies Scripts;
