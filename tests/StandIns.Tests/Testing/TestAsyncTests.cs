using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using StandIns.Tests.Wire;

namespace StandIns.Tests.Testing;

[Collection(OneDeploymentAtATime.Name)]
public sealed class TestAsyncTests : IDisposable
{
    private readonly ProcessState _state = new(ImmutableDictionary<string, string>.Empty);
    private readonly Mocks _mocks = new();

    public void Dispose() => _state.Dispose();

    [Fact]
    public async Task A_run_has_default_names_and_is_a_preview()
    {
        await RunAsync(() =>
        {
            var instance = Deployment.Instance;
            Assert.Equal(
                ("project", "stack", "organization", true),
                (instance.ProjectName, instance.StackName, instance.OrganizationName, instance.IsDryRun));
            Assert.Throws<InvalidOperationException>(() => instance.RootDirectory);
        });
        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
    }

    [Fact]
    public async Task Mocks_see_plain_values()
    {
        await RunAsync(() => _ = new Widget("w", new()
        {
            Text = Output.CreateSecret("s"),
            Count = 3,
            Nested = new Dictionary<string, object?> { ["list"] = new object?[] { 1, "a" }, ["none"] = null },
        }));

        var seen = _mocks.Resource("w");
        Assert.Equal(("test:index:Widget", "", ""), (seen.Type, seen.Id, seen.Provider));
        Assert.Equal("s", seen.Inputs["text"]);
        Assert.Equal(3.0, seen.Inputs["count"]);
        var nested = Assert.IsType<ImmutableDictionary<string, object>>(seen.Inputs["nested"]);
        Assert.Equal([1.0, "a"], Assert.IsType<ImmutableArray<object>>(nested["list"]).AsEnumerable());
        Assert.Equal(["list"], nested.Keys);
        Assert.False(seen.Inputs.ContainsKey("tags"));
    }

    [Fact]
    public async Task A_property_with_an_unknown_anywhere_is_not_seen_at_all()
    {
        await RunAsync(() => _ = new Widget("w", new()
        {
            Text = "t",
            Tags = { ["known"] = "a", ["unknown"] = OutputUtilities.CreateUnknown("b") },
        }));

        Assert.Equal(["text"], _mocks.Resource("w").Inputs.Keys);
    }

    [Fact]
    public async Task A_urn_keeps_only_the_first_of_the_parents_types()
    {
        var urns = new List<Output<string>>();
        await RunAsync(() =>
        {
            var outer = new Group("outer");
            var inner = new Group("inner", new() { Parent = outer });
            urns.AddRange([outer.Urn, new Widget("w", null, new() { Parent = inner }).Urn]);
        });

        Assert.Equal(
            [
                "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Group::outer",
                "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Widget::w",
            ],
            await Task.WhenAll(urns.Select(OutputUtilities.GetValueAsync)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_output_absent_from_the_state_is_unknown_only_in_a_preview(bool isPreview)
    {
        Widget? widget = null;
        await RunAsync(() => widget = new("w", new() { Text = "t" }), isPreview);

        Assert.Equal("t", await OutputUtilities.GetValueAsync(widget!.Text));
        Assert.Equal("w_id", await OutputUtilities.GetValueAsync(widget.Id));
        Assert.Equal(!isPreview, await OutputUtilities.GetIsKnownAsync(widget.Count));
        Assert.Equal(!isPreview, await OutputUtilities.GetIsKnownAsync(widget.Unnamed));
        Assert.Equal([widget], await OutputUtilities.GetDependenciesAsync(widget.Text));
    }

    [Fact]
    public async Task A_state_may_hold_outputs_and_a_secret_one_stays_secret()
    {
        var mocks = new AnsweringMocks(args => (null, new Dictionary<string, object>
        {
            ["text"] = Output.CreateSecret(LaterAsync("s")),
            ["count"] = "no number",
            ["Unnamed"] = "u",
        }));
        Widget? widget = null;
        await Deployment.TestAsync(mocks, new(), () => widget = new("w"));

        Assert.Equal("s", await OutputUtilities.GetValueAsync(widget!.Text));
        Assert.True(await Output.IsSecretAsync(widget.Text));
        Assert.Equal(0, await OutputUtilities.GetValueAsync(widget.Count));
        Assert.Equal("u", await OutputUtilities.GetValueAsync(widget.Unnamed));
        Assert.False(await OutputUtilities.GetIsKnownAsync(widget.Id));
    }

    [Fact]
    public async Task Args_may_be_a_state_and_anonymous_objects_may_not()
    {
        Widget? widget = null;
        await Deployment.TestAsync(
            new AnsweringMocks(_ => ("id", new WidgetArgs { Text = "t" })), new(), () => widget = new("w"));
        Assert.Equal("t", await OutputUtilities.GetValueAsync(widget!.Text));

        var thrown = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(
            new AnsweringMocks(_ => ("id", new { text = "t" })), new(), () => { _ = new Widget("w"); }));
        Assert.Contains("is not a supported argument type", thrown.Message);
    }

    [Fact]
    public async Task The_order_of_registrations_follows_the_dependencies()
    {
        var mocks = new SlowMocks();
        await Deployment.TestAsync(mocks, new(), () =>
        {
            var first = new Widget("first", new() { Text = "t" });
            var second = new Widget("second", new() { Text = first.Text });
            _ = new Widget("third", null, new() { DependsOn = { second } });
        });

        Assert.Equal(["first", "second", "third"], mocks.Resources.Select(resource => resource.Name));
    }

    [Fact]
    public async Task A_child_may_depend_on_its_own_component()
    {
        await RunAsync(() =>
        {
            var group = new Group("g");
            _ = new Widget("w", null, new() { Parent = group, DependsOn = { group } });
        });

        Assert.Equal(["g", "w"], _mocks.Resources.Select(resource => resource.Name));
    }

    [Fact]
    public async Task A_long_chain_of_resources_does_not_nest()
    {
        var mocks = new SlowMocks();
        await Deployment.TestAsync(mocks, new(), () =>
        {
            var text = Output.Create(LaterAsync("t"));
            for (var i = 0; i < 300; i++) text = new Widget($"w{i}", new() { Text = text }).Text;
        });

        Assert.Equal(300, mocks.Resources.Count);
    }

    [Fact]
    public async Task A_provider_is_inherited_and_named_by_urn_and_id()
    {
        await RunAsync(() =>
        {
            var provider = new ProviderResource("test", "p", ResourceArgs.Empty);
            var group = new Group("g", new() { Provider = provider });
            _ = new Widget("w", null, new() { Parent = new Group("inner", new() { Parent = group }) });
        });

        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::p::p_id",
            _mocks.Resource("w").Provider);
    }

    [Fact]
    public async Task Stack_outputs_and_component_outputs_reach_the_mocks_with_their_secrecy()
    {
        var resources = await Deployment.TestAsync<WidgetStack>(_mocks);

        Assert.IsType<WidgetStack>(resources[0]);
        Assert.Equal(
            ["Stack", "Group", "Widget"],
            resources.Select(resource => resource.GetResourceType().Split(':')[2]));
        var stack = _mocks.Outputs.Single(request => request.Urn.EndsWith("::project-stack", StringComparison.Ordinal));
        Assert.Equal(["Plain", "secret"], stack.Outputs.Keys.Order(StringComparer.Ordinal));
        Assert.True(await Output.IsSecretAsync(stack.Outputs["secret"]));
        Assert.Equal("t", await OutputUtilities.GetValueAsync(stack.Outputs["Plain"]));
        Assert.Single(_mocks.Outputs, request => request.Outputs.ContainsKey("out"));
    }

    [Fact]
    public async Task A_function_s_outputs_are_returned_and_the_stack_is_not()
    {
        var (resources, outputs) = await Deployment.TestAsync(_mocks, new(), async () =>
        {
            await Task.Yield();
            return (IDictionary<string, object?>)new Dictionary<string, object?> { ["name"] = new Widget("w").Urn };
        });

        Assert.Equal(["w"], resources.Select(resource => resource.GetResourceName()));
        Assert.Equal(["name"], outputs.Keys);
    }

    [Fact]
    public async Task Invoking_converts_the_answer_and_an_unknown_argument_makes_it_unknown()
    {
        Output<ImmutableDictionary<string, string>>? known = null, unknown = null;
        await RunAsync(() =>
        {
            known = Invoke(Output.CreateSecret("v"));
            unknown = Invoke(OutputUtilities.CreateUnknown("v"));
        });

        Assert.Equal("v", (await OutputUtilities.GetValueAsync(known!))["key"]);
        Assert.False(await OutputUtilities.GetIsKnownAsync(unknown!));

        static Output<ImmutableDictionary<string, string>> Invoke(Output<string> argument) =>
            Deployment.Instance.Invoke<ImmutableDictionary<string, string>>(
                "test:index:echo",
                new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("key", argument)));
    }

    [Fact]
    public async Task A_transformation_changes_what_is_registered()
    {
        await RunAsync(() =>
        {
            var group = new Group("g", new() { ResourceTransformations = { Retitle } });
            _ = new Widget("w", new() { Text = "old" }, new() { Parent = group });
        });

        Assert.Equal("new", _mocks.Resource("w").Inputs["text"]);

        static ResourceTransformationResult? Retitle(ResourceTransformationArgs args) => args.Args is WidgetArgs
            ? new(new WidgetArgs { Text = "new" }, args.Options)
            : null;
    }

    [Fact]
    public async Task A_stack_reference_knows_which_outputs_are_secret()
    {
        var mocks = new AnsweringMocks(args => (args.Id, new Dictionary<string, object>
        {
            ["name"] = "org/p/s",
            ["outputs"] = new Dictionary<string, object> { ["a"] = "1", ["b"] = "2" },
            ["secretOutputNames"] = new[] { "b" },
        }));
        StackReference? reference = null;
        await Deployment.TestAsync(mocks, new() { IsPreview = false }, () => reference = new("org/p/s"));

        Assert.Equal("1", await reference!.GetValueAsync("a"));
        Assert.Equal("2", (await reference.GetOutputDetailsAsync("b")).SecretValue);
        Assert.Null(await reference.GetValueAsync("c"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reference.GetValueAsync("b"));
    }

    private Task<ImmutableArray<Resource>> RunAsync(Action program, bool isPreview = true) =>
        Deployment.TestAsync(_mocks, new() { IsPreview = isPreview }, program);

    private static async Task<T> LaterAsync<T>(T value)
    {
        await Task.Yield();
        return value;
    }

    private sealed class AnsweringMocks(Func<MockResourceArgs, (string?, object)> answer) : Mocks
    {
        public override Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult(answer(args));
    }

    private sealed class SlowMocks : Mocks
    {
        public override async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            await Task.Delay(5);
            return await base.NewResourceAsync(args);
        }
    }

    private sealed class WidgetStack : Stack
    {
        public WidgetStack()
        {
            var group = new Group("g");
            var widget = new Widget("w", new() { Text = "t" }, new() { Parent = group });
            group.Finish(widget.Text);
            Plain = widget.Text;
            Secret = Output.CreateSecret("s");
        }

        [Output]
        public Output<string> Plain { get; private set; }

        [Output("secret")]
        public Output<string> Secret { get; private set; }
    }
}
