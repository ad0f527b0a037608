/** One a version of the schema, in order. One that was released is never changed: what is new comes after. */
export const MIGRATIONS: readonly string[] = [
  `
  create table settings (
    place text primary key,
    chosen text not null
  ) strict, without rowid;
  create table kept_questions (
    number integer primary key,
    name text not null unique,
    question text not null,
    last_used text not null
  ) strict;
  create index kept_questions_by_use on kept_questions (last_used, number);
  `,
  `
  create table marks (
    name text primary key,
    value text not null
  ) strict, without rowid;
  create table subscriptions (
    number integer primary key,
    id text not null unique,
    server text not null,
    wish text not null,
    created integer not null,
    since integer not null,
    pause text,
    gone_since integer,
    next_day text,
    next_at integer,
    next_closes integer
  ) strict;
  create index subscriptions_by_server on subscriptions (server);
  create index subscriptions_by_next on subscriptions (next_at);
  create table deliveries (
    subscription text not null,
    day text not null,
    due_at integer not null,
    closes integer not null,
    state text not null check (state in ('claimed', 'waiting', 'sent', 'skipped')),
    token text,
    until integer,
    maybe_since integer,
    up_to integer not null,
    tries integer not null,
    why text,
    message text,
    settled integer,
    told integer not null default 0,
    primary key (subscription, day)
  ) strict, without rowid;
  create index deliveries_open on deliveries (closes) where state in ('claimed', 'waiting');
  `,
];
