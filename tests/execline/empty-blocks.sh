# suite: jinn
# A block without words does nothing, and succeeds. The original's child crashes.
gives 0 0 execlineb -Pc 'foreground { } printenv ?'
gives 0 yes execlineb -Pc 'if { } echo yes'
gives 0 yes execlineb -Pc 'ifelse { } { echo yes } echo no'
gives 0 '' execlineb -Pc 'ifelse { true } { } echo no'
gives 0 yes execlineb -Pc 'ifthenelse { } { } { echo no } echo yes'
gives 0 '' execlineb -Pc 'ifte { } { echo no } true'
# Where the original says so, it is misuse.
exits 100 execlineb -Pc 'background { } echo no'
exits 100 execlineb -Pc 'pipeline { } cat'
exits 100 execlineb -Pc 'backtick -E x { } echo <${x}>'
exits 100 execlineb -Pc 'tryexec { } echo no'
