using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Serialization;

namespace StandIns.Tests.Serialization;

public sealed class OutputConverterTests
{
    private readonly List<string> _warnings = [];

    [Fact]
    public void An_output_type_is_made_by_its_constructor_with_defaults_for_what_is_absent()
    {
        var shape = Convert<Shape>(Map(("name", "n"), ("@count", 2.0), ("Tags", List("a", "b"))))!;

        Assert.Equal(("n", 2), (shape.Name, shape.Count));
        Assert.Equal(["a", "b"], shape.Tags.AsEnumerable());
        var empty = Convert<Shape>(Map())!;
        Assert.Null(empty.Name);
        Assert.True(empty.Tags.IsDefault);
        Assert.Empty(_warnings);
    }

    [Fact]
    public void A_value_of_the_wrong_type_is_a_warning_and_the_default()
    {
        Assert.Null(Convert<string>(true));
        Assert.Equal(["Expected System.String but got System.Boolean deserializing here"], _warnings);
        Assert.Equal([null, "b"], Convert<ImmutableArray<string?>>(List(1.0, "b")).AsEnumerable());
        Assert.Equal(2, _warnings.Count);
    }

    [Fact]
    public void Numbers_enumerations_unions_and_json_are_converted()
    {
        Assert.Equal(3, Convert<int>(3.0));
        Assert.Equal(3, Convert<int?>(3.0));
        Assert.Equal(DayOfWeek.Wednesday, Convert<DayOfWeek>(3.0));
        Assert.Equal("x", Convert<Union<int, string>>("x").AsT1);
        Assert.Equal("""{"a":[1,null]}""", Convert<JsonElement>(Map(("a", List(1.0, null)))).GetRawText());
        Assert.Empty(_warnings);
    }

    [Fact]
    public void Types_without_a_conversion_are_named()
    {
        var thrown = Assert.Throws<InvalidOperationException>(
            () => OutputTypes.ThrowIfUnsupported("here", typeof(List<string>)));

        Assert.StartsWith("here contains invalid type System.Collections.Generic.List`1", thrown.Message);
        Assert.Throws<InvalidOperationException>(() => OutputTypes.ThrowIfUnsupported("here", typeof(Uri)));
        OutputTypes.ThrowIfUnsupported("here", typeof(ImmutableDictionary<string, ImmutableArray<Shape>>));
    }

    private T? Convert<T>(object? value) => (T?)OutputConverter.Of(typeof(T)).Convert(value, "here", _warnings.Add);

    private static ImmutableArray<object?> List(params object?[] elements) => [.. elements];

    private static ImmutableDictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);

    [OutputType]
    private sealed class Shape
    {
        public readonly string? Name;
        public readonly int Count;
        public readonly ImmutableArray<string> Tags;
        public readonly Shape? Inner;

        [OutputConstructor]
        public Shape(
            string? name,
            [OutputConstructorParameter("@count")] int count,
            [OutputConstructorParameter("Tags")] ImmutableArray<string> tags,
            Shape? inner)
        {
            Name = name;
            Count = count;
            Tags = tags;
            Inner = inner;
        }
    }
}
