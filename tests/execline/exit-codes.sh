# 100, 111, 126, 127, and those of exit.
exits 100 execlineb
exits 100 execlineb -c
exits 100 execlineb -Z x
exits 111 execlineb missing
exits 126 execlineb -Pc /etc/passwd
exits 127 execlineb -Pc nosuch
exits 127 execlineb -Pc 'define x nosuch $x'
exits 0 execlineb -Pc ''
exits 44 execlineb -Pc 'exit 300'
exits 0 execlineb -Pc exit
exits 100 execlineb -Pc 'exit x'
exits 100 execlineb -Pc 'exit -1'
exits 100 execlineb -Pc 'exec'
exits 100 execlineb -Pc 'importas -i x NONE true'
exits 100 execlineb -Pc 'importas x'
exits 0 execlineb -Pc 'foreground { true }'
exits 0 execlineb -Pc 'if { true }'
exits 100 execlineb -Pc 'pipeline { true }'
exits 124 execlineb -Pc 'backtick x { printf "a\\0b" } true'
gives 0 a execlineb -Pc 'backtick -I x { printf "a\\0b" } printenv x'
gives 0 -sh execlineb -Pc 'exec -l sh -c "echo $0"'
