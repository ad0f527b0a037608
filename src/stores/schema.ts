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
];
