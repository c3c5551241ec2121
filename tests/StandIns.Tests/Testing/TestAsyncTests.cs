using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
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
        await _mocks.RunAsync(() =>
            Assert.Equal(("stack", true), (Deployment.Instance.StackName, Deployment.Instance.IsDryRun)));
        await _mocks.RunAsync(
            () => Assert.Equal(("dev", false), (Deployment.Instance.StackName, Deployment.Instance.IsDryRun)),
            new() { StackName = "dev", IsPreview = false });

        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
    }

    [Fact]
    public async Task Mocks_see_plain_values()
    {
        await _mocks.RunAsync(() => _ = new Widget("w", new()
        {
            Text = Output.CreateSecret("s"),
            Count = 3,
            Nested = new Dictionary<string, object?> { ["list"] = new object?[] { 1, "a" }, ["none"] = null },
        }));

        var seen = _mocks.Resource("w");
        Assert.Equal("test:index:Widget", seen.Type);
        Assert.Equal("s", seen.Inputs["text"]);
        Assert.Equal(3.0, seen.Inputs["count"]);
        var nested = Assert.IsType<ImmutableDictionary<string, object>>(seen.Inputs["nested"]);
        Assert.Equal([1.0, "a"], Assert.IsType<ImmutableArray<object>>(nested["list"]).AsEnumerable());
        Assert.Equal(["list"], nested.Keys);
        Assert.False(seen.Inputs.ContainsKey("tags"));
    }

    [Fact]
    public async Task Mocks_do_not_see_a_property_that_contains_an_unknown_value()
    {
        await _mocks.RunAsync(() => _ = new Widget("w", new()
        {
            Text = "t",
            Tags = { ["known"] = "a", ["unknown"] = Outputs.Unknown("b") },
        }));

        Assert.Equal(["text"], _mocks.Resource("w").Inputs.Keys);
    }

    [Fact]
    public async Task A_URN_keeps_only_the_first_parent_type()
    {
        var urns = new List<Output<string>>();
        await _mocks.RunAsync(() =>
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
            await Task.WhenAll(urns.Select(Outputs.ValueAsync)));
    }

    [Fact]
    public async Task An_ID_that_the_mocks_do_not_provide_is_unknown()
    {
        Widget? given = null, withheld = null;
        await _mocks.RunAsync(() => given = new("w"));
        await new NamelessMocks().RunAsync(() => withheld = new("w"));

        Assert.Equal("w_id", await Outputs.ValueAsync(given!.Id));
        Assert.False(await Outputs.IsKnownAsync(withheld!.Id));
    }

    [Fact]
    public async Task The_order_of_registrations_follows_the_dependencies()
    {
        var mocks = new SlowMocks();
        await mocks.RunAsync(() =>
        {
            var first = new Widget("first", new() { Text = "t" });
            var second = new Widget("second", new() { Text = first.Id });
            _ = new Widget("third", null, new() { DependsOn = { second } });
        });

        Assert.Equal(["first", "second", "third"], mocks.Resources.Select(resource => resource.Name));
    }

    [Fact]
    public async Task A_child_can_depend_on_its_own_component()
    {
        await _mocks.RunAsync(() =>
        {
            var group = new Group("g");
            _ = new Widget("w", null, new() { Parent = group, DependsOn = { group } });
        });

        Assert.Equal(["g", "w"], _mocks.Resources.Select(resource => resource.Name));
    }

    [Fact]
    public async Task A_long_chain_of_dependent_resources_completes()
    {
        var mocks = new SlowMocks();
        await mocks.RunAsync(() =>
        {
            var text = Outputs.Later("t");
            for (var i = 0; i < 300; i++) text = new Widget($"w{i}", new() { Text = text }).Id;
        });

        Assert.Equal(300, mocks.Resources.Count);
    }

    [Fact]
    public async Task The_resources_are_returned_and_the_stack_is_not()
    {
        var resources = await _mocks.RunAsync(() =>
            _ = new Widget("w", options: new() { Parent = new Group("g") }));

        Assert.Equal(["g", "w"], resources.Select(resource => resource.Name));
    }

    private sealed class NamelessMocks : Mocks
    {
        public override Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>((null, args.Inputs));
    }

    private sealed class SlowMocks : Mocks
    {
        public override async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            await Task.Delay(5);
            return await base.NewResourceAsync(args);
        }
    }
}
