using Pulumi;

namespace Infra.Declarations;

/// <summary>Argo CD's progressive syncs. `RollingSync` is the only type that orders the Applications.</summary>
public sealed class RolloutStrategyArgs : ResourceArgs
{
    /// <summary>The type, `RollingSync`.</summary>
    [Input("type", required: true)]
    public required Input<string> Type { get; init; }

    /// <summary>The steps of the rollout.</summary>
    [Input("rollingSync", required: true)]
    public required Input<RollingSyncArgs> RollingSync { get; init; }
}

/// <summary>A rollout in steps, each of which waits for the one before.</summary>
public sealed class RollingSyncArgs : ResourceArgs
{
    /// <summary>The steps in their order.</summary>
    [Input("steps", required: true)]
    public required InputList<RolloutStepArgs> Steps { get; init; }
}

/// <summary>Selects Applications by their labels. An Application in no step is never synced.</summary>
public sealed class RolloutStepArgs : ResourceArgs
{
    /// <summary>The conditions that an Application's labels must meet.</summary>
    [Input("matchExpressions", required: true)]
    public required InputList<LabelExpressionArgs> MatchExpressions { get; init; }

    /// <summary>How many Applications sync at once: a number, or a text such as `25%`; absent for all.</summary>
    [Input("maxUpdate")]
    public Input<object>? MaxUpdate { get; init; }
}
