using Pulumi;

namespace Infra.Declarations;

/// <summary>Argo CD's progressive syncs: `RollingSync` is the only type that orders anything.</summary>
public sealed class RolloutStrategyArgs : ResourceArgs
{
    [Input("type", required: true)]
    public required Input<string> Type { get; init; }

    [Input("rollingSync", required: true)]
    public required Input<RollingSyncArgs> RollingSync { get; init; }
}

public sealed class RollingSyncArgs : ResourceArgs
{
    [Input("steps", required: true)]
    public required InputList<RolloutStepArgs> Steps { get; init; }
}

/// <summary>Applications by their own labels. One in no step is never synced.</summary>
public sealed class RolloutStepArgs : ResourceArgs
{
    [Input("matchExpressions", required: true)]
    public required InputList<LabelExpressionArgs> MatchExpressions { get; init; }

    /// <summary>A number, or a text such as `25%`; absent: all at once.</summary>
    [Input("maxUpdate")]
    public Input<object>? MaxUpdate { get; init; }
}
