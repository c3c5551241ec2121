using System.Collections.Immutable;
using Pulumi;

namespace Infra.Declarations;

/// <summary>
/// Inputs of optional fields. An input that holds null still counts as set, so an absent field must have no input.
/// </summary>
internal static class OptionalInput
{
    public static Input<T>? Of<T>(T? value)
        where T : class => value is null ? null : (Input<T>)value;

    public static Input<T>? Of<T>(T? value)
        where T : struct => value is { } given ? (Input<T>)given : null;

    /// <summary>Null if the list is empty.</summary>
    public static InputList<T>? ListOf<T>(params T[] items) => items is [] ? null : (InputList<T>)items;

    /// <summary>Null if the map is empty.</summary>
    public static InputMap<string>? MapOf(ImmutableSortedDictionary<string, string> texts) =>
        texts.IsEmpty ? null : (InputMap<string>)texts.ToDictionary(text => text.Key, text => text.Value);
}
