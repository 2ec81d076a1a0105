// When childhood ends, and with it care and every plan for the child.

/// The age at which nobody is looked after or subject to a child protection plan any more.
public enum Adulthood {
    /// In completed years. Source: Children Act 1989 s105(1), a child is a person under eighteen.
    public static let age = 18
}
