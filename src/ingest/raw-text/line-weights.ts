/**
 * What each cue says for a line standing before the article, being text of it, standing in a gap of it,
 * or after it. Learned from 159 news pages with their true text; MODEL.md tells how, and how well it does.
 * No words of those pages are kept, only these figures.
 */
export const CUE_WEIGHTS = `
2 after caption | 0.17 -0.27 0.20 -0.10
2 after date | 0.05 -0.05 -0.05 0.06
2 after furniture | -0.01 -0.03 0.10 -0.06
2 after label | -0.07 0.21 -0.17 0.03
2 after label. | -0.06 0.04 0.03 -0.01
2 after long | -0.03 0.21 -0.19 0.00
2 after long. | 0.12 -0.02 -0.10 0.00
2 after middle | -0.00 -0.03 -0.04 0.07
2 after middle. | -0.05 0.04 0.01 0.00
2 after none | -0.00 0.03 0.03 -0.06
2 after short | -0.08 0.06 -0.07 0.09
2 after short. | -0.03 -0.12 0.19 -0.04
2 before caption | 0.02 -0.14 0.18 -0.06
2 before date | 0.02 -0.03 -0.06 0.07
2 before furniture | -0.05 -0.12 0.05 0.11
2 before label | 0.20 -0.02 -0.10 -0.07
2 before label. | -0.03 0.08 -0.04 -0.01
2 before long | -0.06 0.16 -0.15 0.05
2 before long. | -0.00 0.05 -0.08 0.03
2 before middle | 0.03 0.01 -0.04 0.01
2 before middle. | -0.04 -0.06 0.08 0.02
2 before short | -0.05 0.02 0.04 -0.01
2 before short. | -0.04 0.05 0.04 -0.05
about | -0.02 -0.04 -0.01 0.07
above lead | 0.27 -0.00 -0.20 -0.06
above run by 0 | 0.10 -0.08 -0.03 0.00
above run by 1 | 0.12 -0.12 -0.01 0.01
above run by 3 | -0.02 -0.06 0.10 -0.01
above run by 4 | 0.07 -0.02 -0.03 -0.03
above run by 5 | -0.03 0.11 0.08 -0.16
above run label false | 0.18 -0.02 -0.07 -0.09
above run long false | 0.06 0.07 -0.13 -0.01
above run long true | -0.14 -0.02 0.11 0.05
above run short false | 0.17 -0.14 -0.03 0.00
above run short true | -0.16 0.11 0.07 -0.01
above run | 0.23 -0.08 -0.02 -0.13
after caption | 0.18 -0.26 0.23 -0.15
after date | 0.06 -0.04 -0.06 0.04
after furniture | 0.01 -0.06 0.03 0.02
after label | -0.02 -0.02 -0.02 0.07
after label. | -0.04 -0.02 0.06 0.01
after long | -0.05 0.05 0.03 -0.03
after long. | 0.01 -0.07 0.05 0.01
after middle. | -0.02 0.12 -0.12 0.02
after short | -0.05 0.17 -0.13 0.02
after short. | -0.05 0.20 -0.14 -0.00
ago | 0.01 -0.07 -0.03 0.08
among comments | 0.04 -0.17 -0.13 0.25
asks | -0.04 -0.06 0.10 0.00
bar | 0.13 -0.35 -0.07 0.30
before caption | -0.06 -0.09 0.17 -0.03
before date | 0.06 -0.09 -0.05 0.08
before furniture | -0.04 -0.10 -0.00 0.14
before label | 0.05 -0.09 0.07 -0.02
before label. | -0.02 0.04 -0.05 0.03
before long | -0.08 -0.03 0.08 0.03
before long. | 0.00 0.04 -0.00 -0.04
before middle | 0.00 -0.06 0.04 0.01
before middle. | -0.00 0.15 -0.11 -0.04
before short | -0.01 0.24 -0.18 -0.04
before short. | 0.01 0.13 -0.13 -0.01
below lead | -0.26 0.16 0.03 0.07
below run by 0 | -0.00 -0.05 -0.03 0.09
below run by 1 | -0.01 -0.10 0.03 0.07
below run by 3 | -0.03 -0.01 -0.04 0.08
below run by 4 | -0.06 0.12 -0.12 0.07
below run by 5 | -0.13 0.07 -0.00 0.07
below run label false | -0.08 -0.05 -0.09 0.23
below run label true | -0.00 0.04 0.04 -0.07
below run long false | -0.04 0.17 -0.04 -0.09
below run long true | -0.00 -0.05 0.02 0.03
below run short false | -0.11 0.05 -0.01 0.07
below run | -0.19 0.04 -0.16 0.32
between caption long. | -0.11 0.04 0.10 -0.02
between caption short | -0.03 -0.07 0.05 0.05
between date date | 0.00 -0.11 -0.02 0.13
between date label | 0.09 -0.13 -0.03 0.08
between date long. | -0.00 0.02 -0.05 0.03
between date short | 0.05 -0.11 -0.05 0.11
between furniture caption | 0.24 -0.11 -0.10 -0.03
between furniture furniture | -0.04 -0.12 -0.01 0.17
between furniture label | -0.01 -0.09 0.08 0.02
between furniture label. | 0.01 -0.05 0.15 -0.11
between furniture long. | 0.02 0.08 -0.11 0.01
between furniture middle. | -0.07 0.13 0.05 -0.12
between furniture short. | -0.04 -0.02 0.28 -0.22
between label date | 0.04 -0.04 -0.06 0.05
between label furniture | 0.02 -0.06 0.14 -0.10
between label label | 0.09 -0.02 -0.04 -0.04
between label long | -0.24 0.07 0.30 -0.13
between label long. | -0.02 -0.04 0.08 -0.01
between label middle | 0.01 -0.10 0.08 0.01
between label middle. | -0.02 -0.01 -0.03 0.06
between label short | -0.04 0.05 -0.11 0.10
between label short. | -0.04 -0.04 0.02 0.05
between label. furniture | -0.02 -0.16 0.05 0.14
between long label | -0.17 -0.14 0.38 -0.07
between long long. | -0.05 0.12 -0.10 0.03
between long middle | -0.00 -0.04 -0.05 0.08
between long short | 0.01 -0.11 0.03 0.06
between long. caption | 0.16 -0.24 0.18 -0.10
between long. date | 0.08 -0.17 -0.06 0.15
between long. furniture | -0.02 0.08 -0.03 -0.03
between long. label | -0.01 0.07 -0.09 0.03
between long. label. | -0.04 -0.16 0.27 -0.07
between long. long | -0.00 -0.05 0.02 0.03
between long. long. | 0.01 -0.09 0.08 -0.00
between long. middle | -0.02 0.11 -0.07 -0.02
between long. middle. | -0.01 0.03 -0.04 0.02
between long. short | -0.04 -0.02 0.14 -0.08
between long. short. | 0.01 0.23 -0.25 0.01
between middle furniture | 0.03 -0.04 0.02 -0.01
between middle label | -0.02 -0.08 0.08 0.02
between middle long | -0.00 0.12 -0.14 0.03
between middle long. | 0.00 -0.14 0.06 0.08
between middle middle | -0.03 -0.00 -0.04 0.07
between middle short | 0.02 0.07 0.04 -0.13
between middle short. | -0.05 0.06 -0.03 0.03
between middle. furniture | -0.03 0.15 -0.03 -0.09
between middle. label | -0.02 -0.02 0.06 -0.02
between middle. long. | -0.01 0.10 -0.11 0.02
between middle. middle | 0.05 -0.03 0.04 -0.06
between middle. middle. | 0.06 -0.05 -0.01 0.00
between middle. short | -0.04 0.20 -0.14 -0.02
between middle. short. | 0.04 -0.01 -0.10 0.07
between none long. | -0.12 0.12 0.00 0.00
between short date | 0.05 0.01 -0.02 -0.04
between short furniture | 0.02 0.03 0.01 -0.07
between short label | -0.02 0.07 -0.11 0.06
between short long | 0.05 -0.10 -0.03 0.08
between short long. | 0.04 -0.05 0.05 -0.04
between short middle | 0.01 -0.04 0.04 -0.01
between short middle. | -0.07 0.19 -0.21 0.08
between short none | 0.00 0.11 0.00 -0.11
between short short | -0.04 0.11 -0.08 0.01
between short short. | -0.07 0.23 -0.14 -0.02
between short. furniture | -0.04 0.03 -0.06 0.07
between short. label | -0.04 0.08 -0.04 0.01
between short. long. | 0.10 -0.03 -0.04 -0.03
between short. middle | 0.02 0.33 -0.08 -0.27
between short. middle. | 0.03 0.09 -0.08 -0.05
between short. short | -0.05 0.03 -0.07 0.09
between short. short. | 0.03 0.07 -0.09 -0.01
bio true | -0.00 -0.58 0.12 0.46
bio | -0.00 -0.41 0.04 0.37
by | 0.16 -0.13 -0.03 0.00
caption | 0.25 -0.54 0.45 -0.16
case capitals 1 false | 0.03 -0.13 0.05 0.06
case capitals 2 false | -0.14 0.04 -0.05 0.15
case capitals 3 false | 0.00 -0.32 0.39 -0.07
case capitals | -0.05 -0.16 0.13 0.09
case headline 1 false | -0.01 -0.00 -0.10 0.11
case headline 1 true | 0.03 -0.09 0.04 0.02
case headline 2 false | 0.05 -0.06 0.03 -0.02
case headline 2 true | -0.01 0.14 -0.04 -0.10
case headline 3 false | 0.03 0.09 -0.05 -0.07
case headline 3 true | -0.03 -0.15 0.08 0.10
case headline 4 false | 0.06 -0.03 -0.03 -0.00
case headline 4 true | -0.10 -0.40 0.49 0.01
case headline 5 false | -0.02 -0.12 0.04 0.11
case headline 5 true | 0.06 -0.02 0.12 -0.16
case headline | 0.04 -0.11 0.01 0.07
case none 1 false | 0.03 -0.20 -0.04 0.21
case none 2 false | 0.10 -0.28 -0.10 0.28
case none | 0.12 -0.20 -0.22 0.29
case sentence 1 false | -0.02 0.05 -0.06 0.04
case sentence 1 true | -0.04 0.02 0.06 -0.03
case sentence 2 false | -0.01 0.04 -0.04 0.01
case sentence 2 true | -0.05 -0.06 0.12 -0.02
case sentence 3 false | -0.02 -0.01 -0.01 0.04
case sentence 3 true | -0.01 0.07 -0.02 -0.04
case sentence 4 false | 0.03 -0.11 0.07 0.01
case sentence 4 true | -0.01 0.08 -0.07 0.00
case sentence 5 false | 0.02 0.06 -0.06 -0.02
case sentence 6 false | -0.04 0.12 -0.12 0.04
case sentence | -0.04 0.05 -0.05 0.04
clock 1 | -0.12 -0.35 0.43 0.04
clock 2 | 0.08 -0.06 -0.06 0.04
clock 3 | 0.03 -0.10 -0.15 0.22
clock 4 | 0.10 -0.03 -0.10 0.03
clock 5 | -0.00 -0.01 -0.05 0.06
commas 0 | -0.04 0.05 -0.06 0.06
commas 1 | -0.02 0.13 -0.10 -0.00
commas 2 | -0.01 0.18 -0.12 -0.05
commas 3 | -0.03 0.09 -0.06 0.00
commas 4 | 0.01 0.00 0.04 -0.05
commas 5 | 0.05 -0.14 0.20 -0.12
comment above | 0.06 0.31 -0.22 -0.16
comment below | 0.03 -0.00 -0.16 0.13
comment label | 0.04 -0.16 -0.12 0.24
comment text | 0.01 -0.19 -0.04 0.22
density 1 | -0.16 0.10 0.06 0.01
density 2 | -0.06 0.01 -0.02 0.06
density 3 | 0.01 -0.09 -0.03 0.12
density 4 | 0.10 -0.06 0.01 -0.04
density 5 | -0.02 -0.02 0.05 -0.01
density 6 | 0.01 -0.08 0.01 0.05
digits 0 | 0.08 -0.16 -0.07 0.15
digits 1 | -0.05 0.08 -0.04 0.00
digits 2 | -0.05 0.16 -0.04 -0.06
digits 3 | 0.01 0.11 -0.02 -0.10
digits 4 | -0.14 -0.15 0.33 -0.04
end ! | -0.10 0.01 0.07 0.02
end , | 0.01 -0.13 -0.08 0.21
end . | -0.11 0.37 -0.12 -0.13
end : | -0.07 0.15 -0.09 0.01
end ? | -0.04 -0.04 0.08 -0.00
end digit | -0.12 -0.02 -0.01 0.15
end mark above label | -0.08 -0.28 0.11 0.25
end mark above text | -0.01 0.12 -0.10 -0.01
end mark above | -0.09 -0.21 0.04 0.25
end mark | -0.01 -0.10 0.07 0.04
end none | 0.15 -0.26 0.11 0.00
end … | 0.04 -0.07 -0.13 0.17
furniture advertisement | -0.05 -0.19 0.20 0.04
furniture comments | 0.00 -0.03 -0.03 0.06
furniture counter | -0.26 -0.26 0.53 -0.01
furniture date line | 0.09 -0.15 -0.06 0.12
furniture keyword list | 0.03 0.02 -0.04 -0.00
furniture navigation | 0.04 -0.09 0.04 0.02
furniture newsletter and sign-in | 0.01 -0.09 0.01 0.07
furniture no words | -0.03 0.31 0.13 -0.41
furniture related headline | 0.02 -0.30 0.27 0.01
furniture sharing and following | 0.08 -0.18 -0.07 0.16
furniture topic label | 0.20 -0.34 0.10 0.03
furniture | 0.12 -0.42 0.12 0.18
headed 0 | 0.08 0.05 -0.12 -0.00
headed 1 | -0.03 0.05 0.02 -0.04
headed 2 | -0.06 0.03 -0.01 0.05
headed 3 | -0.03 0.09 -0.03 -0.03
headed 4 | -0.04 0.04 0.08 -0.08
headed false 0 | 0.07 -0.13 -0.05 0.11
headed false 1 | -0.02 -0.02 0.13 -0.10
headed false 2 | -0.02 -0.13 0.14 0.01
headed false 3 | 0.02 0.08 -0.03 -0.07
headed false 4 | 0.03 0.03 0.10 -0.16
headed true 0 | 0.01 0.17 -0.08 -0.10
headed true 1 | -0.02 0.07 -0.08 0.03
headed true 2 | -0.06 0.12 -0.11 0.04
headed true 3 | -0.05 0.05 -0.01 0.01
headed true 4 | -0.07 0.04 0.04 -0.01
heads 0 date date | 0.00 -0.08 -0.02 0.10
heads 0 date short | 0.03 -0.06 -0.04 0.07
heads 0 furniture furniture | 0.00 -0.14 0.05 0.08
heads 0 furniture label | -0.00 -0.05 0.03 0.02
heads 0 furniture long. | 0.12 -0.37 0.28 -0.03
heads 0 furniture middle | 0.03 0.02 -0.05 -0.01
heads 0 furniture middle. | -0.11 0.09 -0.02 0.04
heads 0 label date | 0.04 -0.05 -0.05 0.06
heads 0 label furniture | 0.04 -0.09 0.13 -0.07
heads 0 label label | 0.05 -0.03 0.01 -0.03
heads 0 label label. | 0.01 -0.03 -0.03 0.06
heads 0 label long | -0.34 -0.01 0.40 -0.05
heads 0 label long. | 0.13 -0.10 -0.03 0.00
heads 0 label middle | -0.02 -0.10 0.10 0.03
heads 0 label middle. | -0.05 0.07 -0.05 0.03
heads 0 label short | -0.02 0.05 -0.04 0.01
heads 0 label short. | -0.03 -0.06 -0.03 0.12
heads 0 long label | -0.08 0.21 -0.01 -0.13
heads 0 long middle | -0.00 -0.01 -0.05 0.06
heads 0 long short | 0.07 0.02 0.01 -0.09
heads 0 long. date | 0.13 0.01 -0.09 -0.05
heads 0 long. furniture | -0.00 0.07 -0.01 -0.06
heads 0 long. label | -0.06 -0.11 -0.04 0.21
heads 0 long. long. | 0.14 -0.15 0.04 -0.04
heads 0 long. middle | -0.00 -0.04 -0.11 0.15
heads 0 long. middle. | 0.04 -0.26 0.22 0.01
heads 0 long. short | -0.02 -0.15 0.02 0.14
heads 0 middle furniture | 0.03 0.00 0.01 -0.04
heads 0 middle label | -0.01 0.05 -0.03 -0.00
heads 0 middle long | 0.07 -0.01 -0.05 -0.01
heads 0 middle long. | 0.06 -0.20 0.07 0.06
heads 0 middle middle | -0.01 -0.06 0.00 0.06
heads 0 middle middle. | 0.08 -0.18 -0.03 0.13
heads 0 middle short | 0.03 0.00 0.07 -0.10
heads 0 middle. label | 0.05 -0.07 -0.04 0.06
heads 0 middle. long. | 0.09 0.12 -0.13 -0.08
heads 0 middle. middle | 0.03 -0.18 0.03 0.12
heads 0 middle. middle. | 0.07 -0.17 0.14 -0.05
heads 0 middle. short | -0.04 0.19 -0.21 0.05
heads 0 short furniture | 0.02 0.06 0.03 -0.10
heads 0 short label | -0.04 0.10 -0.09 0.03
heads 0 short long. | 0.12 -0.00 -0.05 -0.07
heads 0 short middle | 0.02 0.01 0.05 -0.08
heads 0 short middle. | 0.05 0.03 -0.16 0.08
heads 0 short short | -0.01 0.14 -0.06 -0.07
heads 0 short short. | -0.00 0.36 -0.17 -0.19
heads 0 short. label | -0.07 0.25 -0.22 0.04
heads 0 short. short | -0.00 0.03 -0.09 0.06
heads 0 | 0.19 -0.15 -0.10 0.06
heads 1 label label | -0.06 0.26 -0.26 0.06
heads 1 label long | 0.05 -0.21 0.19 -0.02
heads 1 label long. | 0.01 0.01 -0.07 0.05
heads 1 label middle | 0.03 -0.12 0.02 0.07
heads 1 label short | -0.00 0.17 -0.10 -0.06
heads 1 long. long. | -0.01 -0.28 0.23 0.06
heads 1 middle middle | -0.00 -0.01 0.05 -0.04
heads 1 middle short | -0.06 0.16 -0.15 0.05
heads 1 short long. | 0.10 -0.30 0.20 0.00
heads 2 furniture furniture | 0.00 0.06 -0.01 -0.05
heads 2 label label | 0.03 0.03 -0.01 -0.05
heads 2 label long. | -0.03 0.07 -0.16 0.12
heads 2 label short | -0.08 0.20 -0.13 0.01
heads 2 long. long. | -0.04 -0.14 0.09 0.08
heads 2 middle middle | 0.01 0.03 -0.20 0.17
heads 2 short label | 0.05 -0.07 -0.01 0.03
heads 2 short long. | -0.15 -0.15 0.28 0.02
heads 2 short short | -0.07 0.20 0.04 -0.17
heads 2 | -0.04 0.12 -0.13 0.05
heads 3 label short | 0.01 -0.06 -0.02 0.07
heads 3 long. long. | -0.03 0.20 -0.40 0.22
heads 3 short short | 0.03 -0.22 0.10 0.09
heads 3 | 0.00 0.01 -0.12 0.10
item | -0.06 0.54 -0.24 -0.24
kinship 0 | 0.01 -0.01 -0.07 0.06
kinship 1 | 0.07 -0.13 0.01 0.04
kinship 3 | -0.08 0.18 -0.08 -0.01
kinship 4 | -0.03 0.16 -0.04 -0.09
kinship 5 | -0.01 0.02 0.07 -0.07
lead | -0.05 0.07 -0.02 0.00
link 1 | 0.20 0.24 -0.34 -0.11
link 2 | -0.01 0.31 -0.08 -0.22
link 3 | 0.03 0.10 -0.07 -0.07
link 4 | -0.10 0.22 -0.10 -0.02
link 5 | 0.04 -0.14 -0.05 0.15
link 7 | -0.01 0.04 0.21 -0.25
link | 0.03 0.14 -0.08 -0.09
low 0 | 0.02 -0.02 0.06 -0.06
low 1 | 0.06 -0.07 -0.04 0.04
low 2 | -0.01 0.04 0.08 -0.10
low 3 | -0.09 0.11 -0.03 0.02
low 4 | -0.04 0.10 -0.12 0.06
low 5 | -0.01 0.21 -0.20 0.00
names | -0.00 0.01 -0.09 0.08
near lead | -0.05 -0.05 0.00 0.10
no lead | 0.13 -0.18 0.02 0.03
opens another | -0.08 0.24 -0.07 -0.08
opens as another | -0.06 0.08 -0.00 -0.01
place 0 | -0.06 0.17 -0.04 -0.07
place 1 | -0.09 0.15 -0.02 -0.04
place 2 | -0.06 0.01 0.04 0.01
place 3 | 0.05 0.01 0.02 -0.08
place 4 | 0.05 -0.07 0.01 0.01
place 5 | 0.06 0.03 -0.05 -0.05
place 6 | -0.06 -0.02 0.05 0.03
place 7 | -0.02 -0.10 -0.03 0.16
pose | 0.14 -0.28 0.13 0.01
price | -0.08 0.39 -0.28 -0.03
q and a | 0.08 0.68 -0.59 -0.17
quoted | -0.04 0.10 -0.14 0.08
reader 1 | 0.02 -0.17 0.11 0.04
reader 2 | -0.07 0.07 -0.01 0.01
reader 3 | -0.04 -0.01 -0.06 0.11
reader 4 | -0.03 0.14 -0.13 0.02
reader 6 | 0.00 0.06 -0.06 -0.00
reader 7 | 0.01 0.04 -0.04 -0.00
reader | -0.04 0.05 -0.13 0.12
run label false | 0.13 -0.26 0.01 0.13
run label true | -0.04 -0.03 0.00 0.06
run long false | -0.05 -0.14 0.20 -0.01
run long true | -0.05 0.30 -0.20 -0.04
run short false | 0.05 -0.28 0.05 0.18
run short true | -0.01 -0.02 0.09 -0.06
run | -0.00 -0.02 -0.02 0.04
seam | 0.13 -0.26 0.01 0.11
sentences 0 | -0.07 0.24 -0.13 -0.04
sentences 1 | 0.01 -0.05 0.04 -0.00
sentences 2 | -0.01 0.09 -0.07 -0.00
sentences 3 | -0.06 0.14 -0.07 -0.00
sentences 4 | -0.05 0.14 -0.08 -0.01
signed | -0.13 0.15 0.11 -0.12
start capital | 0.12 -0.12 -0.08 0.08
start digit | -0.22 -0.05 0.28 -0.02
start letter | 0.02 -0.22 0.03 0.18
start quote | 0.00 0.07 -0.05 -0.02
start sign | -0.02 0.37 -0.06 -0.29
start small | 0.03 0.03 -0.20 0.14
teaser 1 | -0.03 0.02 -0.10 0.11
teaser 3 | 0.07 -0.05 -0.07 0.05
teaser 4 | 0.05 -0.14 -0.01 0.10
teaser 6 | -0.07 0.09 -0.02 0.00
teaser 7 | 0.31 -0.25 -0.04 -0.03
told | -0.06 0.21 -0.11 -0.04
twice | -0.15 -0.23 0.33 0.05
twice, long | 0.00 -0.49 0.53 -0.05
words 0 end : | -0.05 -0.26 0.29 0.02
words 0 end digit | -0.19 -0.19 0.26 0.12
words 0 end none | 0.09 -0.20 0.08 0.02
words 0 | -0.06 -0.27 0.28 0.04
words 1 end ! | 0.01 0.06 0.03 -0.10
words 1 end . | -0.04 -0.07 0.13 -0.03
words 1 end : | 0.00 0.07 -0.09 0.02
words 1 end ? | 0.03 0.07 -0.08 -0.01
words 1 end digit | 0.09 0.06 -0.15 -0.01
words 1 end none | 0.02 0.04 -0.14 0.08
words 1 end … | -0.03 0.02 -0.10 0.11
words 1 | 0.08 0.06 -0.21 0.07
words 2 end ! | -0.18 -0.11 0.30 -0.01
words 2 end . | -0.00 -0.07 0.19 -0.12
words 2 end : | -0.10 0.25 -0.14 -0.01
words 2 end ? | -0.00 0.25 -0.30 0.05
words 2 end digit | 0.02 0.05 -0.13 0.05
words 2 end none | 0.03 -0.10 0.05 0.02
words 3 end ! | -0.05 0.21 -0.23 0.07
words 3 end . | 0.02 0.07 -0.05 -0.04
words 3 end ? | -0.07 -0.12 0.18 0.01
words 3 end digit | -0.02 0.06 -0.15 0.11
words 3 end none | 0.03 -0.05 0.07 -0.04
words 3 end … | 0.07 -0.05 -0.07 0.05
words 4 end ! | -0.08 0.08 -0.03 0.02
words 4 end . | -0.04 0.02 0.06 -0.03
words 4 end : | -0.06 0.09 -0.15 0.12
words 4 end ? | 0.07 -0.03 -0.08 0.05
words 4 end digit | 0.07 -0.06 -0.03 0.02
words 4 end none | 0.04 -0.12 0.09 -0.01
words 4 end … | 0.04 -0.13 -0.01 0.09
words 4 | 0.02 -0.12 0.09 0.01
words 5 end ! | -0.00 -0.39 0.30 0.10
words 5 end . | 0.01 0.06 -0.08 0.01
words 5 end ? | -0.03 -0.27 0.51 -0.21
words 5 end digit | -0.10 -0.09 -0.08 0.28
words 6 end . | -0.03 0.12 -0.06 -0.02
words 6 end ? | -0.10 0.22 -0.08 -0.05
words 6 end none | -0.06 0.07 0.02 -0.04
words 6 end … | -0.07 0.09 -0.02 0.00
words 6 | -0.05 0.13 -0.07 -0.01
words 7 end . | -0.06 0.19 -0.08 -0.05
words 7 end none | 0.00 0.22 -0.12 -0.11
words 7 end … | 0.31 -0.25 -0.04 -0.03
words 7 | -0.06 0.25 -0.11 -0.08
words 8 end . | -0.02 0.09 -0.09 0.01
words 8 end none | -0.08 0.24 0.01 -0.17
words 8 | -0.04 0.11 -0.09 0.03
year 0 | 0.14 -0.05 -0.21 0.11
year 1 | 0.06 -0.19 -0.08 0.21
year 2 | 0.06 -0.10 -0.05 0.09
year 3 | 0.07 -0.13 -0.06 0.11
year 4 | 0.09 -0.08 -0.03 0.03
year 5 | 0.02 -0.07 0.02 0.02
year 6 | 0.02 -0.22 0.16 0.04
year 8 | -0.05 0.07 -0.08 0.06
`;
