using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Serialization;

namespace StandIns.Tests.Serialization;

public sealed class ValueTests
{
    private const string Secret =
        """{ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": """;
    private const string Unknown = "\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"";

    [Fact]
    public async Task Only_secret_or_unknown_elements_are_marked()
    {
        InputMap<string> map = new() { ["secret"] = Output.CreateSecret("s") };
        InputList<string> list = new() { "plain", Outputs.Unknown("u") };

        Assert.Equal($$"""{ "secret": {{Secret}}"s" } }""", await Properties.OnTheWireAsync(map));
        Assert.Equal($"""[ "plain", {Unknown} ]""", await Properties.OnTheWireAsync(list));
    }

    [Fact]
    public async Task An_unknown_secret_is_sent_as_unknown() => Assert.Equal(
        Unknown,
        await Properties.OnTheWireAsync(Output.CreateSecret(Outputs.Unknown("u"))));

    [Fact]
    public async Task Nested_secrets_are_sent_as_one_secret()
    {
        var nested = Output.CreateSecret(Output.Create<object>(Output.CreateSecret("s")));

        Assert.Equal($$"""{{Secret}}"s" }""", await Properties.OnTheWireAsync(nested));
    }

    [Fact]
    public async Task Nulls_are_dropped_from_maps_and_kept_in_lists()
    {
        var map = new Dictionary<string, object?> { ["a"] = null, ["b"] = new object?[] { 1, null } };

        Assert.Equal("""{ "b": [ 1, null ] }""", await Properties.OnTheWireAsync(map));
        Assert.Equal("absent", await Properties.OnTheWireAsync((Input<string>)(string?)null!));
        Assert.Equal(
            $$"""{{Secret}}null }""",
            await Properties.OnTheWireAsync(Output.CreateSecret(Output.Create((string?)null))));
    }

    [Fact]
    public async Task A_default_immutable_array_is_an_empty_list() => Assert.Equal(
        "[ ]", await Properties.OnTheWireAsync(default(ImmutableArray<string>)));

    [Fact]
    public async Task JSON_unions_and_enums_are_sent_as_their_underlying_values()
    {
        Assert.Equal(
            """{ "n": null, "l": [ 1, true ] }""",
            await Properties.OnTheWireAsync(JsonDocument.Parse("""{"n":null,"l":[1,true]}""").RootElement));
        Assert.Equal("\"one\"", await Properties.OnTheWireAsync((InputUnion<int, string>)"one"));
        Assert.Equal("3", await Properties.OnTheWireAsync(DayOfWeek.Wednesday));
        Assert.Equal("\"Always\"", await Properties.OnTheWireAsync(Policy.Always));
    }

    [Theory]
    [InlineData(1L)]
    [InlineData(1f)]
    [InlineData('c')]
    public async Task Other_types_are_rejected_by_name(object value)
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Properties.OnTheWireAsync(new Dictionary<string, object> { ["k"] = new[] { value } }));

        Assert.Contains($"{value.GetType().FullName} is not a supported argument type", thrown.Message);
        Assert.Contains("p.k", thrown.Message);
        Assert.StartsWith("error serializing property \"p\": ", thrown.Message);
    }

    [Fact]
    public async Task Decimals_and_dates_are_rejected_without_showing_them()
    {
        foreach (object value in new object[] { 17.25m, new DateTime(2031, 4, 5, 0, 0, 0, DateTimeKind.Utc) })
        {
            var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => Properties.OnTheWireAsync(value));
            Assert.DoesNotContain("17", thrown.ToString());
            Assert.DoesNotContain("2031", thrown.ToString());
        }
    }

    [Fact]
    public async Task A_task_must_be_wrapped()
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Properties.OnTheWireAsync(Task.FromResult("t")));

        Assert.Contains("Tasks are not allowed inside ResourceArgs.", thrown.Message);
    }

    [Fact]
    public async Task Pending_values_are_awaited_at_every_depth()
    {
        var inner = Outputs.Later("v");
        var outer = Outputs.Later(new InputList<string> { inner });

        Assert.Equal("""[ "v" ]""", await Properties.OnTheWireAsync(outer));
    }

    [Fact]
    public async Task A_missing_required_input_is_an_error()
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Properties.OnTheWireAsync(new RequiringArgs()));

        Assert.Equal(
            "error serializing property \"p\": " +
            "[Input] StandIns.Tests.Serialization.ValueTests+RequiringArgs.Title is required but was not given " +
            "a value (Parameter 'Title')",
            thrown.Message);
    }

    [Fact]
    public async Task JSON_inputs_are_sent_as_text_that_is_secret_if_any_part_is()
    {
        Assert.Equal(
            """{ "flag": "true", "nested": "{ \"title\": \"t\" }" }""",
            await Properties.OnTheWireAsync(new JsonArgs { Flag = true, Nested = new RequiringArgs { Title = "t" } }));
        Assert.Equal(
            $$"""{ "nested": {{Secret}}"{ \"title\": \"t\" }" } }""",
            await Properties.OnTheWireAsync(new JsonArgs
            {
                Nested = new RequiringArgs { Title = Output.CreateSecret("t") },
            }));
    }

    private sealed class RequiringArgs : ResourceArgs
    {
        [Input("title", required: true)]
        public Input<string>? Title { get; set; }
    }

    private sealed class JsonArgs : ResourceArgs
    {
        [Input("flag", json: true)]
        public Input<bool>? Flag { get; set; }

        [Input("nested", json: true)]
        public Input<RequiringArgs>? Nested { get; set; }
    }

    [EnumType]
    private readonly struct Policy
    {
        private readonly string _value;

        private Policy(string value) => _value = value;

        public static Policy Always { get; } = new("Always");

        public static explicit operator string(Policy policy) => policy._value;
    }
}
