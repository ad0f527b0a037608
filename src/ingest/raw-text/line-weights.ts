/**
 * What each cue says for a line standing before the article, being text of it, standing in a gap of it,
 * or after it. Learned from 159 news pages with their true text; MODEL.md tells how, and how well it does.
 * No words of those pages are kept, only these figures.
 */
export const CUE_WEIGHTS = `
2 after caption | 0.19 -0.24 0.26 -0.22
2 after date | 0.03 -0.04 -0.05 0.06
2 after furniture | -0.00 -0.05 0.14 -0.08
2 after label | -0.02 0.17 -0.17 0.02
2 after label. | -0.11 0.15 0.04 -0.08
2 after long | -0.06 0.24 -0.21 0.02
2 after long. | 0.12 -0.03 -0.11 0.02
2 after middle | 0.01 -0.04 -0.05 0.08
2 after none | -0.01 0.07 0.04 -0.10
2 after short | -0.05 0.02 -0.07 0.09
2 after short. | -0.05 -0.12 0.17 0.00
2 before caption | 0.02 -0.14 0.18 -0.06
2 before date | -0.02 -0.01 -0.07 0.09
2 before furniture | -0.01 -0.14 0.05 0.10
2 before label | 0.10 0.02 -0.10 -0.03
2 before label. | -0.04 0.16 -0.08 -0.03
2 before long | -0.11 0.21 -0.16 0.05
2 before long. | -0.00 0.06 -0.10 0.04
2 before middle | 0.03 0.01 -0.06 0.02
2 before middle. | -0.02 -0.07 0.06 0.03
2 before none | -0.05 0.02 0.03 -0.01
2 before short. | -0.06 0.06 0.03 -0.02
about | -0.11 -0.10 -0.04 0.24
above lead | 0.34 -0.03 -0.05 -0.26
above run by 0 | 0.11 -0.09 -0.03 0.02
above run by 1 | 0.08 -0.12 -0.01 0.05
above run by 2 | -0.05 0.01 -0.04 0.08
above run by 3 | 0.08 0.06 0.22 -0.36
above run by 4 | 0.31 0.09 0.02 -0.41
above run by 5 | -0.02 0.28 0.18 -0.45
above run label false | 0.19 0.01 0.12 -0.33
above run long false | 0.16 0.14 -0.12 -0.17
above run long true | -0.24 -0.14 0.06 0.32
above run short false | 0.23 0.01 0.06 -0.29
above run short true | -0.10 0.11 0.06 -0.07
above run | 0.24 0.02 0.06 -0.32
after caption | 0.21 -0.22 0.28 -0.27
after date | 0.06 -0.01 -0.04 -0.00
after furniture | 0.00 -0.07 0.07 -0.00
after label | 0.02 -0.05 -0.00 0.03
after label. | -0.07 0.03 0.07 -0.03
after long | -0.06 0.08 0.02 -0.04
after long. | -0.00 -0.04 0.03 0.01
after middle. | -0.00 0.14 -0.19 0.05
after none | 0.00 0.04 0.00 -0.04
after short | -0.02 0.14 -0.13 0.00
after short. | -0.08 0.20 -0.17 0.05
ago | -0.01 -0.12 -0.11 0.24
among comments | 0.05 -0.15 -0.15 0.25
bar | 0.12 -0.47 -0.13 0.48
before caption | -0.08 -0.11 0.16 0.04
before date | 0.02 -0.09 -0.07 0.14
before furniture | -0.01 -0.15 0.05 0.10
before label | 0.04 -0.14 0.08 0.02
before label. | -0.02 0.08 -0.09 0.03
before long | -0.15 0.05 0.08 0.01
before long. | 0.00 0.06 -0.03 -0.03
before middle | -0.00 -0.06 0.03 0.03
before middle. | 0.04 0.16 -0.14 -0.05
before short | 0.02 0.19 -0.17 -0.04
before short. | 0.01 0.13 -0.17 0.03
below lead | -0.25 0.10 0.02 0.14
below run by 0 | -0.01 -0.06 -0.05 0.11
below run by 1 | -0.02 -0.09 0.02 0.10
below run by 2 | -0.07 -0.03 0.02 0.09
below run by 3 | -0.21 0.04 0.00 0.17
below run by 4 | -0.32 0.21 -0.18 0.28
below run by 5 | -0.25 -0.01 0.09 0.17
below run label false | -0.25 -0.03 -0.01 0.29
below run label true | -0.07 0.16 0.08 -0.17
below run long false | -0.11 0.24 -0.08 -0.04
below run long true | -0.14 0.03 0.06 0.04
below run short false | -0.17 0.07 -0.01 0.11
below run short true | -0.07 0.13 -0.06 -0.00
below run | -0.26 0.04 -0.06 0.28
between caption long. | -0.12 0.07 0.09 -0.03
between caption short | -0.04 -0.12 -0.01 0.16
between date furniture | 0.02 -0.05 -0.03 0.05
between date label | 0.14 -0.24 -0.08 0.18
between date long. | -0.04 0.05 -0.04 0.03
between date middle | -0.01 -0.04 -0.03 0.08
between date short | 0.04 -0.13 -0.05 0.14
between furniture caption | 0.29 -0.06 -0.10 -0.13
between furniture furniture | -0.03 -0.16 -0.07 0.27
between furniture label | -0.01 -0.11 0.08 0.04
between furniture label. | -0.03 -0.09 0.50 -0.37
between furniture long. | 0.01 0.08 -0.13 0.03
between furniture middle | -0.01 -0.05 0.00 0.06
between furniture middle. | -0.07 0.16 0.09 -0.18
between furniture none | 0.00 0.05 0.00 -0.05
between furniture short. | -0.24 0.03 0.49 -0.27
between label caption | 0.14 -0.11 0.35 -0.39
between label date | 0.04 -0.07 -0.07 0.11
between label furniture | 0.04 -0.05 0.14 -0.13
between label label | 0.08 -0.02 -0.01 -0.05
between label label. | -0.15 -0.03 0.02 0.15
between label long | -0.15 0.02 0.30 -0.17
between label long. | -0.01 -0.03 0.07 -0.03
between label middle | 0.03 -0.11 0.07 0.01
between label middle. | 0.02 -0.03 -0.05 0.06
between label none | 0.00 -0.06 0.00 0.06
between label short | -0.02 0.01 -0.14 0.16
between label short. | -0.07 -0.10 0.01 0.15
between label. furniture | -0.08 -0.22 0.07 0.23
between label. label | -0.02 -0.00 -0.02 0.05
between long furniture | -0.00 -0.08 0.02 0.07
between long label | -0.24 -0.09 0.47 -0.14
between long long. | -0.13 0.12 -0.12 0.13
between long middle | 0.04 -0.02 -0.07 0.05
between long short | -0.04 -0.16 0.00 0.19
between long. caption | 0.14 -0.19 0.17 -0.12
between long. date | 0.09 -0.14 -0.07 0.13
between long. furniture | -0.03 0.09 -0.03 -0.03
between long. label | 0.02 0.06 -0.12 0.04
between long. label. | 0.00 -0.19 0.29 -0.10
between long. long | -0.01 -0.02 -0.02 0.05
between long. long. | 0.02 -0.08 0.08 -0.01
between long. middle | -0.03 0.09 -0.07 0.01
between long. middle. | -0.01 0.05 -0.05 0.02
between long. none | 0.00 0.07 0.00 -0.07
between long. short | -0.05 -0.01 0.16 -0.10
between long. short. | -0.01 0.21 -0.26 0.06
between middle date | -0.01 -0.05 -0.04 0.10
between middle furniture | 0.07 -0.06 0.03 -0.04
between middle label | -0.01 -0.12 0.10 0.02
between middle long | 0.07 0.15 -0.18 -0.04
between middle long. | -0.04 -0.15 0.04 0.14
between middle middle | -0.05 0.01 -0.05 0.09
between middle middle. | -0.00 -0.06 -0.04 0.10
between middle short | 0.05 0.12 0.04 -0.21
between middle short. | -0.19 0.12 -0.03 0.11
between middle. furniture | -0.01 0.17 -0.04 -0.12
between middle. label | -0.05 -0.03 0.07 0.01
between middle. long. | 0.01 0.08 -0.11 0.02
between middle. middle | 0.16 -0.09 -0.01 -0.07
between middle. middle. | 0.08 0.01 -0.08 -0.01
between middle. short | -0.03 0.23 -0.17 -0.03
between middle. short. | -0.03 0.03 -0.10 0.10
between none furniture | -0.13 0.13 -0.00 -0.00
between none short | -0.06 0.06 -0.00 -0.00
between short date | 0.08 0.09 0.03 -0.20
between short furniture | 0.06 0.03 0.03 -0.12
between short label | -0.01 0.10 -0.14 0.05
between short long | 0.03 -0.08 -0.07 0.12
between short long. | 0.02 -0.03 0.07 -0.05
between short middle | 0.02 -0.04 0.06 -0.04
between short middle. | -0.04 0.18 -0.32 0.18
between short none | 0.00 0.20 0.00 -0.20
between short short | -0.02 0.11 -0.09 -0.00
between short short. | -0.10 0.23 -0.14 -0.00
between short. furniture | -0.15 0.03 -0.06 0.18
between short. label | -0.16 0.10 -0.06 0.12
between short. long. | 0.12 -0.00 -0.06 -0.07
between short. middle | 0.09 0.48 -0.08 -0.48
between short. middle. | 0.02 0.15 -0.07 -0.09
between short. short | -0.13 0.08 -0.06 0.11
between short. short. | 0.15 0.02 -0.22 0.05
bio true | -0.02 -0.55 0.11 0.46
bio | -0.03 -0.44 0.00 0.46
by | 0.15 -0.13 -0.03 0.00
caption | 0.28 -0.55 0.52 -0.25
case capitals 1 false | 0.08 -0.20 0.05 0.07
case capitals 2 false | -0.26 0.04 -0.09 0.30
case capitals 2 true | -0.01 0.00 -0.04 0.05
case capitals 3 false | -0.01 -0.37 0.60 -0.22
case capitals | -0.10 -0.20 0.21 0.09
case headline 1 false | 0.05 -0.00 -0.19 0.14
case headline 1 true | 0.12 -0.28 0.02 0.13
case headline 2 false | 0.05 -0.08 0.04 -0.01
case headline 2 true | 0.03 0.43 -0.02 -0.44
case headline 3 false | 0.07 0.07 -0.07 -0.07
case headline 3 true | -0.16 -0.24 0.20 0.20
case headline 4 false | 0.06 -0.01 -0.04 -0.01
case headline 4 true | -0.18 -0.66 0.52 0.32
case headline 5 false | -0.07 -0.13 -0.01 0.21
case headline 5 true | 0.20 -0.10 0.15 -0.26
case headline | 0.10 -0.12 -0.03 0.05
case none 1 false | 0.08 -0.35 -0.09 0.36
case none 2 false | 0.18 -0.15 -0.12 0.09
case none | 0.30 -0.32 -0.42 0.44
case sentence 1 false | -0.08 0.04 -0.09 0.13
case sentence 1 true | -0.06 0.07 0.07 -0.09
case sentence 2 false | -0.01 0.02 -0.07 0.06
case sentence 2 true | -0.09 -0.04 0.15 -0.02
case sentence 3 false | -0.03 -0.00 -0.01 0.04
case sentence 3 true | -0.01 0.06 -0.02 -0.03
case sentence 4 false | 0.03 -0.15 0.09 0.03
case sentence 4 true | -0.04 0.10 -0.05 -0.01
case sentence 5 false | 0.07 0.07 -0.11 -0.03
case sentence 5 true | -0.03 -0.02 0.02 0.04
case sentence 6 false | -0.06 0.13 -0.15 0.07
case sentence | -0.03 0.04 -0.07 0.06
clock 1 | -0.27 -0.39 0.49 0.17
clock 2 | -0.01 -0.18 -0.14 0.32
clock 3 | -0.01 -0.10 -0.15 0.27
clock 4 | 0.07 0.03 -0.08 -0.02
clock 5 | 0.03 -0.11 -0.09 0.16
clock 7 | -0.02 0.05 -0.03 -0.00
comment above | 0.07 0.33 -0.25 -0.15
comment below | 0.04 0.01 -0.17 0.12
comment label | 0.05 -0.15 -0.15 0.25
comment text | 0.05 -0.15 -0.14 0.24
density 0 | 0.16 0.09 -0.20 -0.05
density 1 | -0.13 0.13 0.01 -0.01
density 2 | -0.03 0.01 -0.07 0.09
density 3 | -0.01 -0.09 -0.05 0.15
density 4 | 0.09 -0.05 -0.02 -0.01
end ! | -0.14 -0.04 0.05 0.14
end , | 0.09 -0.24 -0.16 0.32
end . | -0.11 0.38 -0.16 -0.11
end : | -0.13 0.16 -0.09 0.05
end ? | -0.01 -0.05 0.08 -0.02
end digit | -0.07 0.01 -0.07 0.13
end mark above label | -0.15 -0.26 0.18 0.24
end mark above text | 0.01 0.13 -0.18 0.04
end mark above | -0.15 -0.20 0.10 0.24
end mark | -0.03 -0.12 0.09 0.06
end none | 0.14 -0.26 0.09 0.04
end … | 0.13 -0.11 -0.23 0.21
furniture advertisement | -0.09 -0.31 0.29 0.11
furniture comments | 0.05 -0.09 -0.10 0.14
furniture counter | -0.23 -0.31 0.56 -0.02
furniture date line | 0.04 -0.18 -0.08 0.21
furniture keyword list | 0.15 -0.05 -0.10 0.00
furniture legal line | 0.09 -0.05 0.08 -0.12
furniture navigation | 0.02 -0.14 0.04 0.07
furniture newsletter and sign-in | 0.01 -0.17 0.01 0.16
furniture no words | -0.11 0.46 0.25 -0.60
furniture related headline | 0.01 -0.43 0.31 0.10
furniture sharing and following | 0.10 -0.18 -0.16 0.24
furniture topic label | 0.17 -0.48 0.26 0.06
furniture | 0.14 -0.43 0.14 0.15
headed 0 | 0.07 0.06 -0.13 0.01
headed 1 | -0.01 0.07 -0.01 -0.05
headed 2 | -0.08 0.06 -0.02 0.04
headed 3 | -0.03 0.09 -0.03 -0.04
headed 4 | -0.02 0.11 0.10 -0.19
headed false 0 | 0.07 -0.12 -0.06 0.12
headed false 1 | 0.02 -0.01 0.15 -0.17
headed false 2 | -0.04 -0.11 0.15 0.01
headed false 3 | 0.06 0.07 -0.05 -0.08
headed false 4 | 0.09 -0.01 0.11 -0.19
headed true 0 | 0.01 0.17 -0.09 -0.09
headed true 1 | -0.03 0.09 -0.11 0.04
headed true 2 | -0.07 0.13 -0.11 0.05
headed true 3 | -0.05 0.07 -0.01 -0.01
headed true 4 | -0.08 0.07 0.04 -0.03
heads 0 date furniture | 0.03 -0.05 -0.03 0.05
heads 0 date label | 0.02 -0.06 -0.03 0.06
heads 0 furniture furniture | -0.06 -0.28 0.10 0.24
heads 0 furniture label | -0.00 -0.09 0.03 0.06
heads 0 furniture long. | 0.15 -0.38 0.34 -0.10
heads 0 furniture middle | 0.11 -0.04 -0.09 0.03
heads 0 furniture middle. | -0.14 0.02 -0.12 0.23
heads 0 furniture none | -0.00 0.08 -0.00 -0.08
heads 0 furniture short | 0.05 0.02 0.03 -0.10
heads 0 label date | 0.07 -0.11 -0.09 0.13
heads 0 label furniture | 0.12 -0.15 0.25 -0.22
heads 0 label long | -0.29 -0.00 0.36 -0.07
heads 0 label long. | 0.13 -0.08 -0.05 0.00
heads 0 label middle | -0.02 -0.18 0.14 0.06
heads 0 label middle. | -0.15 0.17 -0.09 0.07
heads 0 label short | 0.01 0.04 -0.08 0.03
heads 0 label short. | -0.08 -0.18 -0.09 0.35
heads 0 long label | -0.27 0.40 0.06 -0.19
heads 0 long middle | -0.01 0.02 -0.12 0.11
heads 0 long short | 0.16 -0.02 -0.07 -0.07
heads 0 long. date | 0.12 -0.02 -0.08 -0.01
heads 0 long. label | -0.12 -0.12 -0.06 0.31
heads 0 long. long. | 0.12 -0.13 0.09 -0.08
heads 0 long. middle | -0.02 -0.12 -0.16 0.30
heads 0 long. middle. | 0.12 -0.25 0.08 0.04
heads 0 long. short | -0.09 -0.19 0.03 0.25
heads 0 middle date | -0.00 -0.03 -0.02 0.06
heads 0 middle furniture | 0.08 -0.01 -0.02 -0.05
heads 0 middle label | 0.03 0.05 -0.06 -0.02
heads 0 middle long | 0.42 -0.10 -0.14 -0.18
heads 0 middle long. | 0.04 -0.28 0.05 0.20
heads 0 middle middle | 0.00 -0.08 -0.01 0.09
heads 0 middle middle. | 0.10 -0.31 -0.13 0.34
heads 0 middle short | 0.06 0.01 0.10 -0.16
heads 0 middle. furniture | 0.07 -0.00 -0.04 -0.02
heads 0 middle. label | 0.06 -0.07 -0.09 0.11
heads 0 middle. long. | 0.20 0.19 -0.12 -0.27
heads 0 middle. middle | 0.05 -0.23 -0.03 0.21
heads 0 middle. middle. | 0.15 -0.10 -0.04 -0.02
heads 0 middle. short | -0.01 0.24 -0.26 0.03
heads 0 short date | 0.00 -0.03 -0.02 0.05
heads 0 short furniture | 0.07 0.08 0.08 -0.23
heads 0 short label | -0.05 0.14 -0.13 0.04
heads 0 short long. | 0.17 0.00 -0.03 -0.14
heads 0 short middle | 0.07 0.02 0.08 -0.17
heads 0 short middle. | 0.03 -0.03 -0.29 0.29
heads 0 short short | 0.04 0.20 -0.09 -0.15
heads 0 short short. | -0.06 0.54 -0.19 -0.29
heads 0 short. label | -0.30 0.37 -0.33 0.26
heads 0 short. short | -0.01 0.05 -0.19 0.15
heads 0 | 0.21 -0.15 -0.11 0.05
heads 1 label label | -0.13 0.31 -0.43 0.25
heads 1 label long | 0.11 -0.15 0.14 -0.11
heads 1 label long. | 0.02 0.04 -0.08 0.03
heads 1 label middle | 0.02 -0.16 0.00 0.13
heads 1 label short | 0.06 0.29 -0.20 -0.14
heads 1 long. long. | -0.03 -0.26 0.23 0.06
heads 1 middle middle | 0.06 -0.05 0.05 -0.06
heads 1 middle short | -0.17 0.22 -0.15 0.09
heads 1 short long. | 0.10 -0.33 0.21 0.03
heads 1 short middle | -0.01 -0.05 -0.00 0.07
heads 1 short short | 0.09 -0.01 -0.01 -0.07
heads 1 | -0.01 -0.02 0.06 -0.03
heads 2 furniture furniture | 0.09 0.13 -0.09 -0.14
heads 2 furniture label | -0.05 0.01 0.01 0.03
heads 2 label label | 0.07 0.14 -0.04 -0.17
heads 2 label long. | -0.05 0.00 -0.26 0.30
heads 2 label middle | 0.01 0.08 -0.06 -0.03
heads 2 label short | -0.30 0.41 -0.22 0.11
heads 2 long. long. | -0.13 -0.12 0.12 0.13
heads 2 middle middle | 0.03 -0.00 -0.33 0.30
heads 2 short furniture | 0.00 -0.05 -0.02 0.07
heads 2 short label | 0.04 -0.06 -0.00 0.02
heads 2 short long. | -0.39 -0.12 0.33 0.17
heads 2 short short | -0.30 0.30 0.10 -0.11
heads 2 | -0.01 0.09 -0.14 0.06
heads 3 furniture label | 0.13 -0.01 -0.01 -0.10
heads 3 label label | 0.02 0.10 -0.03 -0.09
heads 3 label short | -0.03 -0.11 -0.07 0.21
heads 3 long. long. | -0.09 0.20 -0.36 0.25
heads 3 short label | 0.05 -0.08 -0.02 0.05
heads 3 short long. | 0.09 -0.09 0.08 -0.08
heads 3 short short | -0.02 -0.35 0.20 0.16
heads 3 | -0.02 0.03 -0.14 0.12
kinship 0 | 0.04 -0.02 -0.12 0.09
kinship 1 | 0.09 -0.13 0.01 0.04
kinship 2 | -0.08 0.04 0.02 0.02
kinship 3 | -0.09 0.18 -0.09 -0.00
kinship 4 | -0.03 0.17 -0.06 -0.08
kinship 5 | 0.05 0.03 0.07 -0.14
lead | -0.06 0.08 -0.03 0.02
line | 0.02 0.04 -0.06 0.00
link 1 | 0.26 0.17 -0.43 0.00
link 2 | 0.01 0.39 -0.06 -0.33
link 3 | 0.08 0.18 -0.11 -0.15
link 4 | -0.34 0.43 -0.07 -0.02
link 5 | -0.06 -0.05 -0.04 0.15
link 6 | -0.04 -0.23 0.12 0.15
link 7 | -0.02 -0.06 0.29 -0.21
link | 0.00 0.18 -0.07 -0.12
low 0 | 0.03 -0.02 0.04 -0.04
low 1 | 0.08 -0.05 -0.06 0.03
low 2 | -0.03 0.09 0.07 -0.14
low 3 | -0.06 0.12 -0.05 -0.00
low 4 | -0.04 0.11 -0.12 0.04
low 5 | -0.02 0.22 -0.19 -0.01
names | 0.02 -0.04 -0.12 0.14
near lead | -0.06 -0.09 0.03 0.13
no lead | 0.06 -0.26 0.15 0.05
place 0 | 0.01 0.25 0.01 -0.28
place 1 | -0.06 0.14 -0.02 -0.05
place 2 | -0.04 0.03 0.03 -0.02
place 3 | 0.03 0.03 0.01 -0.07
place 4 | 0.05 -0.05 -0.00 0.01
place 5 | 0.02 0.06 -0.04 -0.04
place 6 | -0.13 0.01 0.09 0.02
place 7 | -0.03 -0.02 -0.11 0.16
pose | 0.16 -0.31 0.13 0.02
price | -0.11 0.42 -0.29 -0.02
quoted | -0.06 0.13 -0.14 0.08
reader 0 | 0.03 -0.07 -0.09 0.13
reader 1 | 0.04 -0.19 0.06 0.09
reader 2 | -0.16 0.11 0.01 0.03
reader 3 | 0.03 -0.04 -0.12 0.13
reader 4 | -0.04 0.14 -0.16 0.06
reader 5 | 0.03 0.02 -0.04 -0.01
reader 6 | 0.02 0.02 -0.07 0.03
reader 7 | -0.01 0.05 -0.04 0.00
reader 8 | -0.06 0.06 0.02 -0.02
reader | -0.01 0.05 -0.15 0.11
run label false | 0.13 -0.31 0.02 0.16
run label true | -0.08 -0.09 0.05 0.12
run long false | -0.02 -0.09 0.21 -0.09
run long true | -0.07 0.34 -0.22 -0.05
run short false | 0.05 -0.27 0.10 0.12
run short true | -0.03 -0.08 0.12 -0.02
run | -0.02 -0.02 -0.01 0.05
seam | 0.17 -0.27 -0.00 0.10
start capital | 0.09 -0.10 -0.03 0.04
start digit | -0.29 0.09 0.29 -0.09
start letter | 0.18 -0.22 -0.07 0.10
start quote | -0.02 0.11 -0.07 -0.01
start sign | -0.07 0.46 -0.11 -0.28
start small | 0.04 -0.08 -0.27 0.31
teaser 1 | -0.07 -0.02 -0.15 0.24
teaser 3 | 0.37 -0.10 -0.19 -0.07
teaser 4 | 0.28 -0.24 -0.09 0.05
teaser 6 | -0.14 0.11 -0.02 0.05
teaser 7 | 0.26 -0.11 0.00 -0.16
told | -0.04 0.20 -0.12 -0.04
twice | -0.13 -0.31 0.35 0.09
twice, long | -0.02 -0.51 0.52 0.01
words 0 end : | -0.12 -0.28 0.21 0.19
words 0 end digit | -0.16 -0.37 0.40 0.13
words 0 end none | 0.07 -0.22 0.14 0.01
words 0 | 0.04 -0.31 0.23 0.05
words 1 end ! | 0.13 0.05 0.04 -0.23
words 1 end . | -0.23 -0.07 0.26 0.04
words 1 end : | -0.00 0.09 -0.13 0.04
words 1 end ? | 0.31 0.31 -0.26 -0.36
words 1 end digit | 0.06 0.07 -0.03 -0.10
words 1 end none | 0.03 0.05 -0.15 0.07
words 1 end … | -0.07 -0.02 -0.15 0.24
words 1 | 0.10 0.07 -0.24 0.07
words 2 end ! | -0.35 -0.14 0.44 0.06
words 2 end . | -0.01 -0.04 0.26 -0.21
words 2 end : | -0.16 0.37 -0.18 -0.04
words 2 end ? | 0.07 0.38 -0.38 -0.07
words 2 end digit | -0.04 0.17 -0.16 0.03
words 2 end none | 0.05 -0.16 0.03 0.07
words 2 | 0.01 -0.05 0.01 0.03
words 3 end ! | -0.25 0.24 -0.40 0.42
words 3 end . | 0.08 0.05 -0.08 -0.05
words 3 end ? | -0.29 -0.07 0.24 0.11
words 3 end digit | -0.07 0.10 -0.18 0.16
words 3 end none | 0.05 -0.04 0.06 -0.06
words 3 end … | 0.37 -0.10 -0.19 -0.07
words 4 end ! | -0.12 0.11 -0.04 0.05
words 4 end . | -0.06 0.01 0.08 -0.03
words 4 end : | -0.15 0.18 -0.20 0.16
words 4 end ? | 0.15 -0.07 -0.16 0.08
words 4 end digit | 0.11 -0.06 -0.04 -0.02
words 4 end none | 0.05 -0.15 0.10 0.00
words 4 end … | 0.28 -0.24 -0.09 0.04
words 4 | 0.03 -0.13 0.10 0.00
words 5 end ! | -0.07 -0.32 0.27 0.12
words 5 end . | -0.01 0.08 -0.09 0.02
words 5 end ? | 0.06 -0.55 0.57 -0.09
words 5 end digit | -0.53 0.05 -0.11 0.60
words 5 end none | 0.08 0.01 -0.06 -0.03
words 6 end . | -0.03 0.12 -0.08 -0.02
words 6 end ? | -0.15 0.27 -0.02 -0.10
words 6 end none | 0.04 0.05 -0.01 -0.07
words 6 end … | -0.14 0.11 -0.02 0.05
words 6 | -0.02 0.15 -0.10 -0.02
words 7 end . | -0.06 0.20 -0.09 -0.05
words 7 end none | 0.06 0.24 -0.19 -0.11
words 7 end … | 0.26 -0.11 0.00 -0.16
words 7 | -0.05 0.24 -0.12 -0.07
words 8 end . | -0.03 0.14 -0.10 -0.01
words 8 end none | -0.24 0.46 0.10 -0.33
words 8 | -0.08 0.16 -0.11 0.03
year 0 | 0.22 -0.11 -0.32 0.22
year 1 | 0.09 -0.14 -0.06 0.10
year 2 | 0.05 -0.11 -0.08 0.14
year 3 | 0.08 -0.14 -0.07 0.13
year 4 | 0.09 -0.10 -0.07 0.08
year 5 | 0.01 -0.07 -0.01 0.07
year 6 | 0.01 -0.19 0.14 0.04
year 7 | 0.04 0.01 -0.05 -0.00
year 8 | -0.12 0.13 -0.10 0.09
`;

/** What speaks for a line of the row's state being followed by one of the column's. */
export const STEP_WEIGHTS: readonly (readonly number[])[] = [
  [0.05, -0.01, 0, 0],
  [0, 0.49, -0.39, -0.02],
  [0, -0.39, 0.21, 0],
  [0, 0, 0, 0.03],
];
