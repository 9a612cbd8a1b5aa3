import sql from 'sql-template-tag';
import { Arg, Args, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { connectionOf, type Page } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { PageArguments } from '../kit/page-arguments.js';
import type { Scope } from '../kit/principal.js';
import { DateTimeScalar } from '../kit/scalars.js';
import { ApiKey, toApiKey } from './api-key.js';
import { makeApiKey, revokeApiKey, rotateApiKey } from './api-key-changes.js';
import { expectAdmin } from './as-admin.js';
import { actorOf } from './audit.js';
import { newestFirst } from './newest-first.js';
import { ScopeEnum } from './role.js';

const ApiKeyConnection = connectionOf(ApiKey, 'ApiKey');

@ObjectType({ description: 'A key with a secret that was just made.' })
class CreatedApiKey {
  @Field(() => String, {
    description: 'The whole key, to be sent as `Authorization: Bearer …`. It is shown this once.',
  })
  secret!: string;

  @Field(() => ApiKey, { description: 'What is kept of it.' })
  key!: ApiKey;
}

const ID_OF_KEY = { description: 'Id of the key.' };

@Resolver()
export class ApiKeysResolver {
  @Query(() => ApiKeyConnection, {
    description: 'The keys there are, those that hold no longer too, newest first.',
  })
  apiKeys(@Ctx() context: Context, @Args(() => PageArguments) page: PageArguments): Promise<Page<ApiKey>> {
    expectAdmin(context);
    const [key, from, where] = ['api_key_key', sql`api_keys`, sql`1 = 1`];
    return newestFirst(
      context.store,
      { name: 'keys', key, columns: sql`*`, from, where, parse: toApiKey },
      page,
    );
  }

  @Mutation(() => CreatedApiKey, { description: 'Makes a key.' })
  createApiKey(
    @Ctx() context: Context,
    @Arg('name', () => String, { description: 'What it is for, in at most 100 characters.' }) name: string,
    @Arg('scopes', () => [ScopeEnum], { description: 'What it may read; at least one.' }) scopes: Scope[],
    @Arg('expiresAt', () => DateTimeScalar, {
      nullable: true,
      description: 'Until when it holds, at most two years from now; a year when left out.',
    })
    expiresAt?: number,
  ): Promise<CreatedApiKey> {
    expectAdmin(context);
    return context.store.write((session) =>
      makeApiKey(session, { name, scopes, expiresAt }, actorOf(context)),
    );
  }

  @Mutation(() => CreatedApiKey, {
    description:
      'Gives a key a new secret and as much time as it had. The secret before holds for another day beside it.',
  })
  rotateApiKey(@Ctx() context: Context, @Arg('id', () => ID, ID_OF_KEY) id: string): Promise<CreatedApiKey> {
    expectAdmin(context);
    return context.store.write((session) => rotateApiKey(session, id, actorOf(context)));
  }

  @Mutation(() => ApiKey, { description: 'Ends a key at once, with all its secrets.' })
  revokeApiKey(@Ctx() context: Context, @Arg('id', () => ID, ID_OF_KEY) id: string): Promise<ApiKey> {
    expectAdmin(context);
    return context.store.write((session) => revokeApiKey(session, id, actorOf(context)));
  }
}
