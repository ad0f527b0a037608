/** Cheap tests that most stretches of text fail; rules that need the same thing share one. */
export const HAS_MONTH =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)/;
export const HAS_WEEKDAY = /(?:day\b|DAY\b|\b(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)\.|days\b)/;
export const HAS_UNIT =
  /(?:year|month|week|day|decade|centur|hour|minute|second|quarter|Year|Month|Week|Day|Decade|Hour|Quarter|YEAR|MONTH|WEEK|DAY)/;
export const HAS_DIGIT = /\d/;
export const HAS_YEAR = /\b(?:1[0-9]|20)\d\d/;
export const HAS_SEASON = /spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter/;
