using System.Globalization;
using Infra.Model.Desired;
using Pulumi;

namespace Infra.Declarations;

/// <summary>
/// Turns a stack's rings into the steps of a RollingSync. The last step has every Application that no ring selects.
/// </summary>
internal static class RolloutStrategy
{
    public static RolloutStrategyArgs Create(Rollout rollout) => new()
    {
        Type = "RollingSync",
        RollingSync = new RollingSyncArgs { Steps = Steps(rollout).ToArray() },
    };

    private static IEnumerable<RolloutStepArgs> Steps(Rollout rollout)
    {
        foreach (var ring in rollout.Rings) yield return Step(rollout.Label, "In", ring.Values, ring.MaxUpdate);
        yield return Step(
            rollout.Label,
            "NotIn",
            rollout.Rings.SelectMany(ring => ring.Values).Order(StringComparer.Ordinal),
            rollout.Last.MaxUpdate);
    }

    private static RolloutStepArgs Step(string label, string @operator, IEnumerable<string> values, RingSize? size) =>
        new()
        {
            MatchExpressions = new LabelExpressionArgs { Key = label, Operator = @operator, Values = values.ToArray() },
            MaxUpdate = OptionalInput.Of(size is null ? null : MaxUpdate(size)),
        };

    private static object MaxUpdate(RingSize size) =>
        size.IsPercent ? string.Create(CultureInfo.InvariantCulture, $"{size.Number}%") : size.Number;
}
