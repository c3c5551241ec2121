using FsCheck;
using FsCheck.Fluent;
using Pulumi;
using Pulumi.Utilities;

namespace StandIns.Tests.Core;

public sealed class OutputLawTests
{
    [Fact]
    public void Applying_the_identity_changes_nothing() => Check(output => Same(output, output.Apply(value => value)));

    [Fact]
    public void Applying_one_after_the_other_is_applying_both() => Check(output => Same(
        output.Apply(value => value + 1).Apply(value => value * 2),
        output.Apply(value => (value + 1) * 2)));

    [Fact]
    public void Applying_a_function_to_outputs_keeps_the_marks_of_both() => Check(
        (first, second) => !IsKnown(first) || Same(
        first.Apply((int one) => (Output<int>?)second.Apply(other => one + other)),
        Output.Tuple(first, second).Apply(both => both.Item1 + both.Item2)));

    [Fact]
    public void All_is_known_if_every_part_is_and_secret_if_one_is() => Check((first, second) =>
    {
        var both = Output.All(first, second);
        return IsKnown(both) == (IsKnown(first) && IsKnown(second))
            && IsSecret(both) == (IsSecret(first) || IsSecret(second));
    });

    [Fact]
    public void Unsecret_undoes_secret_and_nothing_else() => Check(output =>
        Same(Output.Unsecret(Output.CreateSecret(output)), Output.Unsecret(output))
        && IsSecret(Output.CreateSecret(output))
        && IsKnown(Output.CreateSecret(output)) == IsKnown(output));

    [Fact]
    public void A_function_never_sees_an_unknown() => Check(output =>
    {
        var wasCalled = false;
        var applied = output.Apply(value => wasCalled = true);
        return Get(OutputUtilities.GetIsKnownAsync(applied)) == wasCalled;
    });

    private static void Check(Func<Output<int>, bool> law) => Prop.ForAll(Outputs, law).QuickCheckThrowOnFailure();

    private static void Check(Func<Output<int>, Output<int>, bool> law) =>
        Prop.ForAll(Outputs, Outputs, law).QuickCheckThrowOnFailure();

    // Already there or still to come, known or not, secret or not.
    private static Arbitrary<Output<int>> Outputs => Arb.From(
        from value in ArbMap.Default.GeneratorFor<int>()
        from isThere in ArbMap.Default.GeneratorFor<bool>()
        from isKnown in ArbMap.Default.GeneratorFor<bool>()
        from isSecret in ArbMap.Default.GeneratorFor<bool>()
        select Make(value, isThere, isKnown, isSecret));

    private static Output<int> Make(int value, bool isThere, bool isKnown, bool isSecret)
    {
        var output = isThere ? Output.Create(value) : Output.Create(LaterAsync(value));
        if (!isKnown) output = output.Apply((int number) => (Output<int>?)OutputUtilities.CreateUnknown(number));
        return isSecret ? Output.CreateSecret(output) : output;
    }

    private static async Task<int> LaterAsync(int value)
    {
        await Task.Yield();
        return value;
    }

    private static bool Same(Output<int> one, Output<int> other) =>
        IsKnown(one) == IsKnown(other)
        && IsSecret(one) == IsSecret(other)
        && Get(OutputUtilities.GetValueAsync(one)) == Get(OutputUtilities.GetValueAsync(other));

    private static bool IsKnown<T>(Output<T> output) => Get(OutputUtilities.GetIsKnownAsync(output));

    private static bool IsSecret<T>(Output<T> output) => Get(Output.IsSecretAsync(output));

    private static T Get<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
