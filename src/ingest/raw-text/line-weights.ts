/**
 * What each cue says for a line standing before the article, being text of it, standing in a gap of it,
 * or after it. Learned from 159 news pages whose text was marked by hand; MODEL.md tells how, and how well
 * it does. No words of those pages are kept, only these figures.
 */
export const CUE_WEIGHTS = `
2 after caption | 0.18 -0.22 0.29 -0.24
2 after date | 0.03 -0.04 -0.05 0.06
2 after furniture | 0.03 -0.06 0.12 -0.08
2 after label | -0.05 0.18 -0.18 0.05
2 after label. | -0.13 0.16 0.06 -0.09
2 after long | 0.02 0.21 -0.22 -0.01
2 after long. | 0.12 -0.03 -0.10 0.01
2 after middle | 0.01 -0.02 -0.05 0.07
2 after middle. | -0.03 0.04 -0.01 0.00
2 after none | -0.00 0.07 0.04 -0.10
2 after short | -0.06 0.03 -0.07 0.10
2 after short. | -0.05 -0.14 0.21 -0.02
2 before caption | 0.00 -0.13 0.19 -0.07
2 before date | -0.03 0.01 -0.07 0.09
2 before furniture | -0.01 -0.14 0.05 0.10
2 before label | 0.10 0.00 -0.10 -0.01
2 before label. | -0.06 0.19 -0.07 -0.07
2 before long | -0.05 0.19 -0.17 0.02
2 before long. | 0.01 0.06 -0.10 0.04
2 before middle | 0.04 0.01 -0.06 0.00
2 before middle. | -0.01 -0.06 0.05 0.03
2 before none | -0.05 0.03 0.03 -0.01
2 before short. | -0.06 0.06 0.06 -0.07
about | -0.09 -0.10 -0.04 0.23
above lead | 0.37 -0.08 -0.02 -0.27
above run label false | 0.12 -0.02 0.03 -0.14
above run label true | -0.04 0.05 0.04 -0.05
above run long false | 0.12 0.14 -0.18 -0.09
above run long true | -0.19 -0.04 0.13 0.10
above run short false | 0.11 -0.06 -0.01 -0.04
above run short true | -0.11 0.09 0.02 -0.00
above run | 0.18 -0.01 -0.03 -0.14
after caption | 0.20 -0.21 0.30 -0.29
after date | 0.05 -0.01 -0.04 0.00
after furniture | 0.02 -0.08 0.07 -0.00
after label | 0.00 -0.06 -0.00 0.05
after label. | -0.09 0.03 0.10 -0.04
after long | -0.01 0.06 0.00 -0.05
after long. | 0.00 -0.05 0.04 0.00
after middle. | -0.00 0.15 -0.19 0.04
after none | 0.00 0.04 0.00 -0.04
after short | -0.03 0.14 -0.13 0.02
after short. | -0.07 0.20 -0.16 0.03
ago | -0.02 -0.11 -0.12 0.24
among comments | -0.05 -0.24 -0.20 0.48
bar | 0.12 -0.44 -0.12 0.44
before caption | -0.09 -0.11 0.17 0.03
before date | 0.02 -0.09 -0.07 0.14
before furniture | -0.02 -0.14 0.06 0.10
before label | 0.02 -0.15 0.08 0.04
before label. | -0.03 0.10 -0.07 0.00
before long | -0.09 0.03 0.07 -0.01
before long. | 0.01 0.05 -0.03 -0.03
before middle | 0.00 -0.06 0.04 0.02
before middle. | 0.04 0.16 -0.15 -0.06
before short | 0.02 0.19 -0.17 -0.03
before short. | 0.01 0.14 -0.15 -0.00
below lead | -0.31 0.08 0.03 0.20
below run label false | -0.14 -0.05 -0.01 0.21
below run label true | -0.00 0.18 0.06 -0.24
below run long false | -0.05 0.23 -0.10 -0.08
below run long true | -0.13 0.01 0.03 0.09
below run short false | -0.13 0.06 -0.01 0.08
below run short true | -0.01 0.10 -0.09 -0.00
below run | -0.18 0.04 -0.06 0.20
between caption long. | -0.11 0.07 0.09 -0.05
between caption short | -0.04 -0.12 -0.01 0.17
between date date | -0.00 -0.03 -0.02 0.05
between date furniture | 0.02 -0.04 -0.02 0.04
between date label | 0.15 -0.24 -0.07 0.16
between date long. | -0.04 0.06 -0.03 0.01
between date middle | -0.01 -0.13 -0.03 0.16
between date short | 0.00 -0.19 -0.09 0.28
between furniture caption | 0.21 -0.05 -0.08 -0.08
between furniture furniture | 0.03 -0.18 -0.11 0.25
between furniture label | -0.01 -0.10 0.09 0.03
between furniture label. | -0.03 -0.07 0.56 -0.45
between furniture long. | -0.01 0.09 -0.13 0.05
between furniture middle | -0.01 -0.05 -0.01 0.08
between furniture middle. | -0.10 0.16 0.09 -0.15
between furniture none | 0.00 0.04 0.00 -0.04
between furniture short | 0.02 -0.02 -0.04 0.04
between furniture short. | -0.27 0.04 0.44 -0.22
between label caption | 0.17 -0.10 0.35 -0.41
between label date | 0.04 -0.07 -0.07 0.11
between label furniture | 0.02 -0.03 0.17 -0.16
between label label. | -0.21 0.02 0.08 0.12
between label long | -0.06 -0.00 0.21 -0.15
between label long. | 0.02 -0.05 0.07 -0.03
between label middle | 0.04 -0.09 0.07 -0.02
between label middle. | 0.00 -0.02 -0.05 0.06
between label none | -0.00 -0.06 -0.00 0.06
between label short | -0.04 -0.00 -0.14 0.17
between label short. | -0.06 -0.10 0.04 0.12
between label. furniture | -0.10 -0.23 0.10 0.22
between label. label | -0.04 0.04 0.02 -0.02
between long furniture | -0.01 -0.11 0.01 0.11
between long label | -0.13 -0.14 0.44 -0.18
between long long. | -0.13 0.15 -0.08 0.06
between long middle | -0.00 -0.02 -0.06 0.08
between long short | -0.06 -0.17 0.01 0.23
between long. caption | 0.16 -0.18 0.17 -0.16
between long. date | 0.11 -0.13 -0.07 0.09
between long. furniture | -0.03 0.09 -0.03 -0.03
between long. label | 0.03 0.06 -0.11 0.03
between long. label. | 0.00 -0.18 0.28 -0.10
between long. long | -0.02 -0.03 -0.02 0.06
between long. long. | 0.02 -0.09 0.08 -0.01
between long. middle | -0.05 0.10 -0.07 0.02
between long. middle. | -0.01 0.05 -0.05 0.01
between long. none | 0.00 0.07 0.00 -0.07
between long. short | -0.05 -0.00 0.15 -0.10
between long. short. | -0.01 0.21 -0.26 0.07
between middle date | -0.06 -0.12 -0.10 0.28
between middle furniture | 0.05 -0.07 0.02 -0.01
between middle label | 0.00 -0.11 0.11 -0.00
between middle long | 0.03 0.15 -0.19 0.00
between middle long. | -0.02 -0.15 0.04 0.12
between middle middle | -0.06 0.01 -0.03 0.08
between middle middle. | -0.00 -0.04 -0.04 0.08
between middle short | 0.06 0.11 0.04 -0.21
between middle short. | -0.16 0.06 -0.07 0.17
between middle. furniture | -0.05 0.18 -0.03 -0.10
between middle. label | -0.04 -0.03 0.07 -0.00
between middle. long. | 0.01 0.10 -0.11 0.00
between middle. middle | 0.19 -0.10 -0.02 -0.07
between middle. middle. | 0.08 -0.04 -0.10 0.07
between middle. short | -0.00 0.24 -0.17 -0.07
between middle. short. | -0.03 0.04 -0.11 0.10
between none furniture | -0.14 0.14 0.00 0.00
between none short | -0.05 0.05 -0.00 -0.00
between short date | 0.05 0.02 -0.01 -0.06
between short furniture | 0.04 0.03 0.02 -0.10
between short label | -0.01 0.13 -0.13 0.02
between short long | 0.05 -0.04 -0.05 0.05
between short long. | 0.02 -0.05 0.08 -0.05
between short middle | 0.01 -0.04 0.06 -0.03
between short middle. | -0.00 0.20 -0.33 0.13
between short none | 0.00 0.18 0.00 -0.18
between short short | -0.05 0.11 -0.11 0.05
between short short. | -0.05 0.22 -0.14 -0.03
between short. furniture | -0.18 0.05 -0.05 0.18
between short. label | -0.12 0.04 -0.04 0.11
between short. long. | 0.12 -0.02 -0.06 -0.04
between short. middle | 0.08 0.53 -0.07 -0.54
between short. middle. | 0.03 0.16 -0.08 -0.11
between short. short | -0.12 0.11 -0.06 0.06
between short. short. | 0.16 0.05 -0.21 0.00
bio true | -0.02 -0.55 0.12 0.45
bio | -0.03 -0.44 0.01 0.46
by | 0.13 -0.16 -0.06 0.09
caption | 0.27 -0.54 0.53 -0.26
case capitals 1 false | 0.10 -0.21 0.09 0.02
case capitals 2 false | -0.26 0.05 -0.07 0.28
case capitals 3 false | 0.01 -0.40 0.54 -0.15
case capitals | -0.12 -0.18 0.19 0.11
case headline 1 false | 0.08 0.03 -0.20 0.08
case headline 1 true | 0.09 -0.25 0.04 0.11
case headline 2 false | 0.03 -0.08 0.03 0.02
case headline 2 true | 0.06 0.44 -0.04 -0.46
case headline 3 false | 0.06 0.07 -0.05 -0.08
case headline 3 true | -0.02 -0.28 0.15 0.15
case headline 4 false | 0.06 -0.04 -0.05 0.04
case headline 4 true | -0.04 -0.66 0.52 0.18
case headline 5 false | -0.06 -0.13 -0.02 0.22
case headline 5 true | 0.27 -0.11 0.11 -0.28
case headline | 0.12 -0.10 -0.04 0.03
case none 1 false | 0.10 -0.36 -0.11 0.37
case none 2 false | 0.20 -0.19 -0.14 0.13
case none | 0.27 -0.32 -0.38 0.43
case sentence 1 false | -0.07 0.06 -0.08 0.10
case sentence 1 true | -0.02 0.10 0.08 -0.15
case sentence 2 false | 0.02 0.04 -0.07 0.01
case sentence 2 true | -0.09 -0.05 0.16 -0.02
case sentence 3 true | -0.00 0.04 0.00 -0.05
case sentence 4 false | 0.05 -0.13 0.09 -0.01
case sentence 4 true | -0.05 0.09 -0.06 0.01
case sentence 5 false | 0.08 0.08 -0.11 -0.04
case sentence 6 false | -0.07 0.13 -0.14 0.08
case sentence | -0.02 0.05 -0.06 0.02
clock 1 | -0.40 -0.37 0.63 0.15
clock 2 | 0.04 -0.14 -0.11 0.22
clock 3 | -0.02 -0.10 -0.17 0.29
clock 4 | 0.04 -0.04 -0.11 0.12
clock 5 | 0.03 -0.12 -0.09 0.18
clock 7 | -0.02 0.06 -0.03 -0.01
comment above | -0.03 0.17 -0.23 0.10
comment below | -0.07 -0.04 -0.14 0.25
comment label | -0.04 -0.25 -0.19 0.48
comment text | -0.07 -0.24 -0.15 0.46
density 0 | 0.09 0.08 -0.18 0.01
density 1 | -0.09 0.12 -0.00 -0.04
density 2 | -0.00 0.01 -0.07 0.06
density 3 | -0.01 -0.10 -0.04 0.15
density 4 | 0.09 -0.07 0.00 -0.03
density 5 | -0.01 -0.04 0.04 0.01
end ! | -0.15 -0.03 0.06 0.11
end , | 0.01 -0.25 -0.14 0.38
end . | -0.10 0.39 -0.16 -0.13
end : | -0.11 0.14 -0.07 0.05
end ? | -0.03 -0.07 0.11 -0.00
end digit | -0.05 -0.02 -0.04 0.10
end mark above label | -0.18 -0.28 0.13 0.33
end mark above text | -0.05 0.19 -0.14 0.00
end mark above | -0.18 -0.19 0.07 0.31
end mark | -0.04 -0.10 0.09 0.05
end none | 0.14 -0.26 0.07 0.05
end … | 0.06 -0.10 -0.22 0.26
furniture advertisement | -0.10 -0.31 0.31 0.10
furniture comments | 0.03 -0.09 -0.05 0.11
furniture counter | -0.02 -0.32 0.42 -0.08
furniture date line | 0.04 -0.17 -0.07 0.20
furniture keyword list | 0.13 -0.03 -0.09 -0.01
furniture legal line | 0.11 -0.07 0.07 -0.11
furniture navigation | 0.02 -0.14 0.04 0.08
furniture newsletter and sign-in | 0.01 -0.19 -0.02 0.20
furniture no words | -0.09 0.50 0.20 -0.62
furniture related headline | -0.01 -0.43 0.32 0.12
furniture sharing and following | 0.11 -0.18 -0.20 0.27
furniture topic label | 0.38 -0.44 0.02 0.04
furniture | 0.12 -0.42 0.16 0.14
headed 0 | 0.07 0.04 -0.11 -0.00
headed 1 | -0.03 0.08 -0.01 -0.04
headed 2 | -0.06 0.06 -0.01 0.01
headed 3 | -0.01 0.09 -0.05 -0.03
headed 4 | -0.03 0.11 0.08 -0.16
headed false 0 | 0.07 -0.13 -0.06 0.11
headed false 1 | 0.01 -0.03 0.16 -0.14
headed false 2 | -0.03 -0.13 0.14 0.01
headed false 3 | 0.06 0.09 -0.05 -0.10
headed false 4 | 0.11 0.02 0.12 -0.25
headed true 0 | 0.01 0.16 -0.07 -0.10
headed true 1 | -0.03 0.11 -0.12 0.04
headed true 2 | -0.05 0.13 -0.10 0.02
headed true 3 | -0.04 0.05 -0.03 0.02
headed true 4 | -0.08 0.07 0.04 -0.03
heads 0 date furniture | 0.03 -0.05 -0.02 0.05
heads 0 date label | 0.02 -0.05 -0.03 0.07
heads 0 date short | 0.02 -0.04 -0.03 0.05
heads 0 furniture furniture | -0.01 -0.26 0.05 0.21
heads 0 furniture label | -0.05 -0.07 0.06 0.07
heads 0 furniture long. | 0.08 -0.37 0.39 -0.10
heads 0 furniture middle | 0.11 -0.03 -0.09 0.02
heads 0 furniture middle. | -0.13 0.06 -0.10 0.17
heads 0 furniture none | 0.00 0.08 0.00 -0.08
heads 0 furniture short | 0.05 0.04 -0.00 -0.09
heads 0 label date | 0.07 -0.12 -0.09 0.14
heads 0 label furniture | 0.10 -0.13 0.25 -0.21
heads 0 label label | 0.02 -0.07 -0.00 0.05
heads 0 label long | -0.17 -0.03 0.29 -0.09
heads 0 label long. | 0.11 -0.13 -0.16 0.17
heads 0 label middle | 0.01 -0.16 0.15 0.00
heads 0 label middle. | -0.13 0.19 -0.09 0.03
heads 0 label short | -0.01 0.03 -0.09 0.07
heads 0 label short. | 0.03 -0.29 -0.12 0.38
heads 0 long label | -0.25 0.39 0.04 -0.18
heads 0 long middle | -0.01 -0.02 -0.12 0.15
heads 0 long short | 0.14 -0.07 -0.06 -0.01
heads 0 long. date | 0.19 0.06 -0.04 -0.21
heads 0 long. label | -0.14 -0.09 -0.07 0.30
heads 0 long. long. | 0.11 -0.19 0.09 -0.00
heads 0 long. middle | -0.02 -0.11 -0.15 0.29
heads 0 long. middle. | 0.11 -0.27 0.11 0.05
heads 0 long. short | -0.08 -0.20 0.01 0.27
heads 0 middle date | -0.05 -0.10 -0.07 0.22
heads 0 middle furniture | 0.07 -0.02 -0.02 -0.03
heads 0 middle label | 0.03 0.07 -0.04 -0.06
heads 0 middle long | 0.38 -0.15 -0.14 -0.09
heads 0 middle long. | 0.07 -0.26 0.04 0.15
heads 0 middle middle | 0.02 -0.06 -0.02 0.06
heads 0 middle middle. | 0.11 -0.27 -0.10 0.27
heads 0 middle short | 0.05 0.03 0.06 -0.14
heads 0 middle. label | 0.08 -0.12 -0.09 0.13
heads 0 middle. long. | 0.19 0.18 -0.07 -0.30
heads 0 middle. middle | -0.04 -0.21 0.02 0.22
heads 0 middle. middle. | 0.14 -0.15 -0.04 0.04
heads 0 middle. short | -0.02 0.23 -0.29 0.08
heads 0 short date | -0.06 -0.11 -0.07 0.24
heads 0 short furniture | 0.05 0.09 0.07 -0.21
heads 0 short label | -0.00 0.17 -0.13 -0.04
heads 0 short long. | 0.17 0.01 -0.02 -0.15
heads 0 short middle | 0.04 0.07 0.10 -0.21
heads 0 short middle. | 0.09 -0.01 -0.30 0.21
heads 0 short short | -0.01 0.19 -0.07 -0.11
heads 0 short short. | 0.12 0.48 -0.23 -0.37
heads 0 short. label | -0.26 0.31 -0.31 0.25
heads 0 short. short | 0.05 0.04 -0.20 0.11
heads 0 | 0.16 -0.15 -0.12 0.11
heads 1 label label | 0.01 0.30 -0.51 0.19
heads 1 label long | 0.10 0.07 0.05 -0.23
heads 1 label long. | 0.02 0.05 0.04 -0.11
heads 1 label middle | 0.05 -0.18 -0.01 0.14
heads 1 label short | -0.02 0.36 -0.19 -0.15
heads 1 long. long. | -0.02 -0.28 0.20 0.10
heads 1 middle middle | 0.07 -0.01 0.05 -0.11
heads 1 middle short | -0.15 0.24 -0.24 0.15
heads 1 short middle | -0.03 -0.11 -0.04 0.18
heads 1 short short | 0.16 0.15 0.03 -0.34
heads 1 | 0.03 -0.02 0.06 -0.07
heads 2 furniture furniture | 0.13 0.11 -0.12 -0.13
heads 2 furniture label | 0.04 -0.03 -0.03 0.02
heads 2 label label | 0.12 0.15 -0.03 -0.24
heads 2 label long. | -0.02 0.08 -0.24 0.18
heads 2 label middle | 0.02 0.08 -0.03 -0.07
heads 2 label short | -0.19 0.42 -0.26 0.03
heads 2 long. long. | -0.10 -0.02 0.13 -0.00
heads 2 middle middle | 0.04 -0.03 -0.30 0.29
heads 2 middle short | 0.09 0.12 0.34 -0.55
heads 2 short furniture | 0.00 -0.10 -0.02 0.12
heads 2 short label | 0.02 -0.12 -0.02 0.13
heads 2 short long. | -0.37 -0.03 0.31 0.10
heads 2 short short | 0.04 0.27 0.09 -0.40
heads 2 | -0.01 0.07 -0.12 0.05
heads 3 furniture label | 0.04 0.01 -0.06 0.01
heads 3 label label | 0.05 -0.06 -0.06 0.07
heads 3 label long. | -0.39 0.41 -0.07 0.05
heads 3 label short | -0.01 -0.15 -0.07 0.24
heads 3 long. long. | -0.06 0.26 -0.33 0.12
heads 3 short label | -0.02 -0.05 -0.03 0.10
heads 3 short long. | -0.04 -0.02 0.08 -0.02
heads 3 short short | -0.04 -0.49 0.10 0.43
heads 3 | -0.00 -0.03 -0.18 0.21
kinship 0 | 0.07 -0.02 -0.13 0.08
kinship 1 | -0.03 -0.06 0.07 0.02
kinship 2 | -0.03 0.01 -0.03 0.05
kinship 3 | -0.05 0.22 -0.06 -0.10
kinship 4 | -0.03 0.12 -0.06 -0.03
kinship 5 | 0.05 0.07 0.07 -0.18
lead | -0.06 0.08 -0.02 -0.00
link 1 | 0.28 0.06 -0.35 0.01
link 2 | 0.00 0.41 -0.04 -0.37
link 3 | 0.12 0.17 -0.10 -0.18
link 4 | -0.34 0.39 -0.15 0.10
link 5 | -0.04 -0.07 -0.05 0.16
link 6 | -0.05 -0.24 0.12 0.18
link 7 | -0.05 -0.01 0.30 -0.23
link | 0.01 0.16 -0.06 -0.11
low 1 | 0.13 -0.01 -0.07 -0.05
low 2 | -0.00 0.04 0.05 -0.09
low 3 | -0.05 0.09 -0.06 0.02
low 4 | -0.07 0.16 -0.12 0.03
low 5 | -0.00 0.24 -0.19 -0.05
names | 0.01 -0.01 -0.11 0.11
near lead | -0.04 -0.09 0.03 0.10
no lead | 0.16 -0.21 -0.06 0.10
off run 0 false | -0.01 -0.05 -0.04 0.11
off run 0 true | 0.12 -0.09 -0.02 -0.01
off run 1 false | -0.02 -0.09 0.02 0.09
off run 1 true | 0.08 -0.11 0.01 0.01
off run 2 false | -0.04 -0.02 0.03 0.04
off run 2 true | -0.07 -0.00 -0.04 0.11
off run 3 false | -0.09 0.01 -0.02 0.09
off run 3 true | -0.05 -0.03 0.11 -0.03
off run 4 false | -0.14 0.17 -0.27 0.23
off run 4 true | 0.28 -0.06 -0.04 -0.18
off run 5 false | -0.24 0.06 0.13 0.05
off run 5 true | 0.11 0.20 0.19 -0.50
place 0 | 0.00 0.27 0.01 -0.29
place 1 | -0.08 0.15 0.00 -0.07
place 2 | -0.10 -0.00 0.02 0.08
place 3 | 0.05 0.03 0.02 -0.09
place 4 | 0.01 -0.07 0.01 0.04
place 6 | -0.11 -0.01 0.09 0.03
place 7 | -0.08 -0.04 -0.06 0.17
pose | 0.12 -0.31 0.18 0.01
price | -0.13 0.45 -0.31 -0.01
quoted | -0.06 0.14 -0.15 0.06
reader 0 | 0.04 -0.06 -0.08 0.11
reader 1 | 0.03 -0.18 0.06 0.09
reader 2 | -0.15 0.14 0.02 -0.01
reader 3 | 0.02 -0.04 -0.16 0.18
reader 4 | -0.04 0.14 -0.16 0.05
reader 5 | 0.04 0.01 -0.05 -0.01
reader 6 | 0.03 0.02 -0.08 0.03
reader 7 | -0.00 0.05 -0.04 -0.01
reader 8 | -0.06 0.05 0.01 -0.00
reader | 0.00 0.06 -0.17 0.11
run label false | 0.15 -0.29 0.07 0.06
run label true | -0.09 -0.08 0.05 0.11
run long false | -0.03 -0.10 0.23 -0.09
run long true | -0.07 0.34 -0.22 -0.06
run short false | 0.05 -0.27 0.10 0.12
run short true | -0.02 -0.07 0.16 -0.07
seam | 0.18 -0.30 -0.01 0.14
speaks | -0.06 -0.04 -0.03 0.13
start capital | 0.10 -0.09 -0.06 0.05
start digit | -0.23 0.01 0.31 -0.09
start letter | 0.15 -0.42 0.03 0.24
start quote | -0.01 0.11 -0.08 -0.02
start sign | -0.09 0.44 -0.09 -0.26
start small | 0.05 -0.09 -0.26 0.31
teaser 1 | -0.10 -0.01 -0.14 0.25
teaser 3 | 0.30 -0.06 -0.17 -0.07
teaser 4 | 0.24 -0.29 -0.10 0.15
teaser 6 | -0.17 0.10 -0.02 0.10
teaser 7 | 0.25 -0.06 -0.01 -0.18
told | -0.04 0.19 -0.12 -0.03
twice | -0.09 -0.32 0.37 0.04
twice, long | 0.10 -0.57 0.51 -0.04
words 0 end : | -0.11 -0.36 0.31 0.17
words 0 end digit | -0.00 -0.36 0.38 -0.01
words 0 end none | 0.04 -0.20 0.11 0.05
words 0 | 0.02 -0.30 0.22 0.07
words 1 end ! | 0.14 0.06 0.05 -0.25
words 1 end . | -0.24 -0.03 0.30 -0.03
words 1 end : | -0.00 0.10 -0.12 0.03
words 1 end ? | 0.19 0.35 -0.25 -0.29
words 1 end digit | 0.14 0.10 -0.20 -0.04
words 1 end none | 0.03 0.02 -0.15 0.10
words 1 end … | -0.10 -0.01 -0.14 0.25
words 1 | 0.09 0.06 -0.25 0.10
words 2 end ! | -0.37 -0.13 0.43 0.07
words 2 end . | -0.00 -0.08 0.29 -0.21
words 2 end : | -0.12 0.35 -0.18 -0.06
words 2 end ? | 0.06 0.43 -0.43 -0.05
words 2 end digit | -0.05 0.20 -0.20 0.05
words 2 end none | 0.05 -0.16 0.04 0.07
words 2 | 0.01 -0.06 0.01 0.04
words 3 end ! | -0.10 0.13 -0.42 0.39
words 3 end . | 0.10 0.07 -0.09 -0.08
words 3 end ? | -0.29 -0.07 0.24 0.12
words 3 end digit | -0.07 0.11 -0.21 0.18
words 3 end none | 0.05 -0.04 0.06 -0.07
words 3 end … | 0.30 -0.06 -0.17 -0.07
words 3 | 0.03 0.03 -0.02 -0.04
words 4 end ! | -0.16 0.14 -0.04 0.06
words 4 end . | -0.05 0.02 0.08 -0.05
words 4 end : | -0.18 0.11 -0.22 0.29
words 4 end ? | 0.13 -0.11 -0.16 0.14
words 4 end digit | 0.10 -0.09 -0.04 0.03
words 4 end none | 0.05 -0.14 0.10 -0.02
words 4 end … | 0.24 -0.32 -0.11 0.19
words 4 | 0.04 -0.13 0.10 -0.00
words 5 end ! | -0.06 -0.28 0.27 0.07
words 5 end . | -0.01 0.08 -0.09 0.02
words 5 end ? | 0.01 -0.52 0.61 -0.10
words 5 end digit | -0.49 0.04 -0.12 0.57
words 5 end none | 0.08 0.01 -0.07 -0.02
words 6 end . | -0.03 0.12 -0.08 -0.00
words 6 end ? | -0.13 0.27 -0.04 -0.10
words 6 end none | 0.06 0.06 -0.03 -0.09
words 6 end … | -0.17 0.10 -0.02 0.10
words 6 | -0.03 0.15 -0.11 -0.01
words 7 end . | -0.06 0.21 -0.09 -0.06
words 7 end none | 0.06 0.25 -0.16 -0.15
words 7 end … | 0.25 -0.06 -0.01 -0.18
words 7 | -0.06 0.25 -0.12 -0.08
words 8 end . | -0.02 0.14 -0.09 -0.03
words 8 end none | -0.25 0.44 0.10 -0.29
words 8 | -0.07 0.16 -0.10 0.01
year 0 | 0.23 -0.19 -0.28 0.24
year 1 | 0.08 -0.22 -0.09 0.23
year 2 | 0.05 -0.11 -0.09 0.15
year 3 | 0.09 -0.11 -0.06 0.09
year 4 | 0.08 -0.08 -0.07 0.07
year 5 | 0.01 -0.08 -0.01 0.07
year 6 | -0.01 -0.20 0.14 0.07
year 7 | 0.03 0.02 -0.04 -0.02
year 8 | -0.11 0.12 -0.11 0.10
`;

/** What speaks for a line of the state of the row being followed by one of the state of the column. */
export const STEP_WEIGHTS: readonly (readonly number[])[] = [
  [0.03, -0.01, 0, 0],
  [0, 0.49, -0.39, -0.02],
  [0, -0.39, 0.2, 0],
  [0, 0, 0, 0.06],
];
