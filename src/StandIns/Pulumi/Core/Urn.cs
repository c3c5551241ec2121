using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A resource's engine-wide name: <c>urn:pulumi:stack::project::parentType$type::name</c>.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    public Urn(string value)
    {
        if (string.IsNullOrEmpty(value)) throw new ArgumentException("URN cannot be null or empty.", nameof(value));

        _value = value;
    }

    public static implicit operator string(Urn value) => value._value;

    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
            throw new ArgumentException("Only one of 'parent' and 'parentUrn' can be non-null.");

        var parentOutput = parent is null ? parentUrn?.ToOutput() : parent.Urn;
        var prefix = parentOutput is null
            ? RootPrefix(project ?? Deployment.Instance.ProjectName, stack ?? Deployment.Instance.StackName)
            : parentOutput.Apply(urn => urn[..urn.LastIndexOf("::", StringComparison.Ordinal)] + "$");
        return Output.Format($"{prefix}{type}::{name}");
    }

    public bool Equals(Urn other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_value);

    public override string ToString() => _value;

    internal static string NameOf(string urn) => urn.Split("::")[3];

    /// <summary>The resource's own type, without its parents'.</summary>
    internal static string TypeOf(string urn) => QualifiedTypeOf(urn).Split('$')[^1];

    internal static string QualifiedTypeOf(string urn) => urn.Split("::")[2];

    private static Output<string> RootPrefix(Input<string> project, Input<string> stack) =>
        Output.Format($"urn:pulumi:{stack}::{project}::");
}
