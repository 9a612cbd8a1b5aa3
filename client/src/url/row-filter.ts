/** A day as the address has it, or nothing: whatever else stands there is not sent. */
function day(value: string | undefined): string | undefined {
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

/** The part of a row filter that sales and tickets share, from the address. */
export function rowFilter(value: (name: string) => string | undefined) {
  return {
    customerId: value('customer'),
    productId: value('product'),
    from: day(value('from')),
    to: day(value('to')),
  };
}
