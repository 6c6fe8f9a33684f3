# suite: jinn
# A block without words does nothing, and succeeds. The original's child crashes.
gives 0 0 execlineb -Pc 'foreground { } printenv ?'
gives 0 yes execlineb -Pc 'if { } echo yes'
gives 0 yes execlineb -Pc 'ifelse { } { echo yes } echo no'
gives 0 '' execlineb -Pc 'ifelse { true } { } echo no'
gives 0 yes execlineb -Pc 'ifthenelse { } { } { echo no } echo yes'
gives 0 '' execlineb -Pc 'ifte { } { echo no } true'
gives 0 yes execlineb -Pc 'background { } importas -i p ! wait { $p } echo yes'
gives 0 '<>' execlineb -Pc 'backtick -E x { } echo <${x}>'
gives 0 '' execlineb -Pc 'pipeline { } cat'
gives 0 '' execlineb -Pc 'tryexec { } echo no'
