# The words behind a script as variables, put aside and brought back.
shown() { execlineb "$@" | grep -a '^[#0-9]' | sort | tr '\n' ' '; }
printf 'env\n' >script
same '#=2 0=script 1=a 2=b ' "$(shown script a b)"
same '' "$(shown -P script a b)"
same '' "$(shown -S0 script a b)"
same '#=1 0=script 1=a ' "$(shown -p script a)"
printf 'execlineb -c env c\n' >twice
same '#:1=2 #=1 0:1=twice 0=execlineb 1:1=a 1=c 2:1=b ' "$(shown twice a b | sed 's,[^= ]*/,,')"
printf 'execlineb -pc env c\n' >once
same '#=1 0=execlineb 1=c 2=b ' "$(shown once a b | sed 's,[^= ]*/,,')"
printf 'execlineb -c "execlineb -c env" x\n' >thrice
same '#:1=1 #:2=1 #=0 0:1= 0:2= 0= 1:1=x 1:2=a ' "$(shown thrice a | sed 's/\(0[:0-9]*=\)[^ ]*/\1/g')"
same '<1><a><>' "$(execlineb -c 'elgetpositionals -P2 printf <%s> $# $1 $2' a)"
exits 111 execlineb -Pc 'elgetpositionals env'
