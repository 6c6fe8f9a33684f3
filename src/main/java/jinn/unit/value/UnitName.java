package jinn.unit.value;

/**
 * The name of a unit, taken apart.
 *
 * @param prefix before the {@code @}
 * @param instance behind it; empty where there is no {@code @}, or nothing behind it
 * @param type what follows the last dot
 */
public record UnitName(String prefix, boolean hasAt, String instance, String type) {

    public static UnitName of(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        int at = stem.indexOf('@');
        return new UnitName(at < 0 ? stem : stem.substring(0, at), at >= 0,
                at < 0 ? "" : stem.substring(at + 1), dot < 0 ? "" : name.substring(dot + 1));
    }

    public boolean isTemplate() {
        return hasAt && instance.isEmpty();
    }

    public String stem() {
        return prefix + (hasAt ? "@" : "") + instance;
    }

    public String whole() {
        return stem() + "." + type;
    }

    /** That of the file which defines it, if it has none of its own. */
    public String template() {
        return prefix + "@." + type;
    }

    /** By what it is known here: a target keeps its type, since a service may have its name. */
    public String service() {
        return type.equals("service") ? stem() : whole();
    }
}
