import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../kit/context.js';
import { entityBy } from '../kit/entity-by.js';
import { Ticket } from './ticket.js';

const ticketById = entityBy(Ticket, 'ticket_id');

@Resolver()
export class TicketByIdResolver {
  @Query(() => Ticket, { nullable: true, description: 'One ticket by id; null when there is none.' })
  ticket(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: "The ticket's id." }) id: string,
  ): Promise<Ticket | undefined> {
    return ticketById(context, id, undefined);
  }
}
