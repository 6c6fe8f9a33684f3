# What blocks are as words, down to the blanks.
same '< a><  b><  >< >< c>< ><><d>' "$(execlineb -Pc 'printf <%s> { a { b "" } c "" } d')"
same '<><x>' "$(execlineb -Pc 'printf <%s> { } x')"
same '< a><  b><><x>' "$(execlineb -Pc 'printf <%s> {
a " b" } x')"
