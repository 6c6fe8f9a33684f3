#!/usr/bin/jinn execlineb -s1
# What is done once at boot, in order. $1 is the runlevel. What this prints is in /run/uncaught-logs.
# Each step may fail, and the next one is tried nevertheless. /proc, /sys, /dev, /run are mounted, and
# logins are there already. Run it again by hand after a failure: nothing here minds.

foreground { echo "rc.boot: runlevel $1" }

# File systems. The kernel has mounted the root, read-only.
foreground { mkdir -p /dev/shm /run/lock }
foreground { mount -t tmpfs -o nosuid,nodev tmpfs /dev/shm }
foreground { chmod 1777 /dev/shm /run/lock }
foreground { mount -o remount,rw / }
foreground { mount -a }
foreground { swapon -a }

# The network that is always there.
foreground { ip link set lo up }

# Devices: first the daemon, then what was found before it was there. Services want to write next to
# themselves, so they run from copies.
foreground { cp -R /etc/jinn/services/udevd /run/service/ }
foreground { jinn svscanctl -a /run/service }
foreground { jinn svwait -U -t 10000 /run/service/udevd }
foreground { udevadm trigger --type=subsystems --action=add }
foreground { udevadm trigger --type=devices --action=add }
foreground { udevadm settle --timeout=30 }

# All the others.
foreground { cp -R -n /etc/jinn/services/. /run/service/ }
foreground { if { test ! -x /usr/sbin/acpid } rm -rf /run/service/power-button }
jinn svscanctl -a /run/service
