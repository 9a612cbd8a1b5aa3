interface Known {
  sales: { orders: number };
  ticketSentiment: { tickets: number } | null;
  health: { enoughData: boolean } | null;
  churn: { enoughData: boolean } | null;
}

/** What is said of a customer of whom no rule speaks: that nothing turned, or that there is nothing to go by. */
export function quietWords({ sales, ticketSentiment, health, churn }: Known) {
  const tickets = ticketSentiment?.tickets ?? 0;
  if (sales.orders === 0)
    return {
      title: 'Nothing to tell yet',
      advice:
        tickets === 0
          ? 'This customer has neither bought anything nor asked for help.'
          : 'This customer has not bought anything yet, and its tickets are nothing out of the ordinary.',
    };
  const inAll =
    health?.enoughData || churn?.enoughData
      ? ' How the customer is doing in all is said above, by health and by the risk of leaving.'
      : '';
  return {
    title: 'No sudden change',
    advice: `${tickets > 0 ? 'Neither orders nor tickets show a' : 'The orders show no'} turn that is more than chance.${inAll}`,
  };
}
