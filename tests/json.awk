# Is this file one JSON value? Exits 0 or 1. Reads it whole, then eats it from the left.
{ text = text $0 "\n" }

function blank() { sub(/^[ \t\r\n]+/, "", text) }

function eat(pattern) {
    blank()
    if (match(text, "^" pattern) == 0) { return 0 }
    text = substr(text, RLENGTH + 1)
    return 1
}

function members(end, keyed) {
    if (eat(end)) { return 1 }
    do {
        if (keyed && !(string() && eat(":"))) { return 0 }
        if (!value()) { return 0 }
    } while (eat(","))
    return eat(end)
}

function string() { return eat("\"([^\"\\\\\001-\037]|\\\\([\"\\\\/bfnrt]|u[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]))*\"") }

function value() {
    if (eat("\\[")) { return members("\\]", 0) }
    if (eat("[{]")) { return members("[}]", 1) }
    return string() || eat("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][-+]?[0-9]+)?") || eat("(true|false|null)")
}

END {
    whole = value()
    blank()
    exit whole && text == "" ? 0 : 1
}
