import type { Scripts } from './script.js';

export const neutralScripts = {
  delivery: {
    weight: 14,
    subjects: [
      'Delivery date for {order}',
      'Tracking number for {order}?',
      'Change of delivery address',
      'Delivery on {weekday} possible?',
    ],
    openings: [
      'Could you tell me when order {order} will arrive?',
      'We have moved to the second floor, please note this for {order}.',
      'I do not have a tracking number for {order} yet.',
      'Can {order} be delivered on {weekday} instead?',
    ],
    details: [
      'Our goods entrance is open from 8 to 4.',
      '{colleague} will be there to receive it.',
      'There is no hurry, I only need to plan.',
      'The ordered {product} can also come later if that helps.',
    ],
    requests: [
      'A short confirmation is enough.',
      'Thanks for letting me know.',
      'Please update the order accordingly.',
    ],
  },
  invoice: {
    weight: 16,
    subjects: [
      'Copy of invoice for {order}',
      'VAT number on invoices',
      'Question about the invoice of {date}',
      'PO number missing',
      'New billing address',
    ],
    openings: [
      'Please send me the invoice for {order} as a PDF.',
      'Our billing address changes from next month.',
      'Could you add our purchase order number to the invoice for {order}?',
      'I cannot match the {amount} on our statement to an order.',
      'Which payment terms apply to {order}?',
    ],
    details: [
      'I need it for our month end.',
      '{colleague} in accounts asked for it.',
      'The order was placed on {date}.',
      'I could not find it in the portal.',
    ],
    requests: ['Thank you.', 'Please send it to this address.', 'Could you check on your side?'],
  },
  question: {
    weight: 28,
    subjects: [
      'Question about {product}',
      '[device] {product}: is it compatible?',
      'Alternative to {product}',
      '[device] Data sheet for {product}',
      'Lead time for {product}',
    ],
    openings: [
      '[device] Does {product} come with a printed manual, or only online?',
      'Is {product} in stock for a larger order of about {qty} more?',
      '[device] We would need a data sheet for {product}.',
      '[device] What is the difference between {product} and the next model up?',
      'Do you have something similar to {product}, but a bit cheaper?',
      '[device] How long is the warranty on {product}?',
      '[supply] Is {product} also available in a larger pack?',
      '[supply] Is there a recycled or organic version of {product}?',
    ],
    details: [
      'We bought it last on {date}.',
      'It would be for our second site.',
      '{colleague} has to approve it first.',
      'The description on the page does not say.',
      'We need it by the end of the month at the latest.',
    ],
    requests: [
      'Please let me know.',
      'A link would be fine.',
      'Could you send an offer as well?',
      'What do you suggest?',
    ],
  },
  portal: {
    weight: 12,
    subjects: [
      'New user for our account',
      'Reset of two-factor login',
      'Remove a former colleague',
      'How do I export our orders?',
    ],
    openings: [
      'Please create a portal login for our new colleague {colleague}.',
      'I have a new phone and need to set up the login code again.',
      '{colleague} has left us, please remove the access.',
      'Where in the portal can I export the orders of the last quarter?',
      'Can we have a shared shopping list for two departments?',
    ],
    details: [
      'The mail address follows our usual scheme.',
      'Ordering rights up to 1,000 are sufficient.',
      'I could only find the current month.',
      'No rush.',
    ],
    requests: ['Thanks in advance.', 'Please confirm when done.', 'Could you explain it briefly?'],
  },
  return: {
    weight: 12,
    subjects: [
      'Return of {product}',
      'Return label for {order}',
      'Ordered the wrong item',
      'Too many ordered',
    ],
    openings: [
      'We ordered the wrong variant of {product} and would like to exchange it.',
      'Please send a return label for {order}.',
      'We have {qty} × {product} too many, unopened. Can they go back?',
      'My colleague {colleague} ordered {product} twice by mistake.',
    ],
    details: [
      'Everything is in its original packaging.',
      'The order is from {date}.',
      'We would take the next larger size instead.',
    ],
    requests: [
      'How do we go about it?',
      'Please book a collection for {weekday}.',
      'A credit note would be fine.',
    ],
  },
  contract: {
    weight: 10,
    subjects: [
      'Renewal of our framework contract',
      'Offer for the coming year',
      'Contact person for our account',
      'Service contract',
    ],
    openings: [
      'Our framework contract is up for renewal, could we set up a call?',
      'Please send us an offer for the coming year based on this year’s volumes.',
      'Who is our contact for contract questions now?',
      'We are comparing conditions for next year and would like your price list.',
    ],
    details: [
      '{weekday} afternoon would suit us.',
      'Mainly it is about {product} and consumables.',
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
    subjects: ['Small dent on {product}', 'One piece missing in {order}', 'Outer box damaged'],
    openings: [
      'The outer box of {order} was dented, the contents seem fine.',
      'One piece of {product} is missing, the delivery note says {qty}.',
      '[device] {product} has a small mark on the back, we can live with it.',
    ],
    details: [
      'I only report it so that you know.',
      'I have a photo if you need one.',
      'Everything else was complete.',
    ],
    requests: ['Please note it in the order.', 'Could you send the missing one with our next order?'],
  },
} as const satisfies Scripts;
