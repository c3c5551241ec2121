using System.Text.Json.Nodes;

namespace PulumiEngine;

/// <summary>What becomes of one registered resource.</summary>
public sealed record StepOutcome
{
    public static StepOutcome Done { get; } = new();
    public static StepOutcome Failed { get; } = new() { Result = StepResult.Fail };
    public static StepOutcome Skipped { get; } = new() { Result = StepResult.Skip };

    public StepResult Result { get; init; } = StepResult.Success;

    /// <summary>The step ends no earlier than this.</summary>
    public Task After { get; init; } = Task.CompletedTask;

    /// <summary>The call itself fails, whatever the result.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>What the provider answers; absent, it answers with the inputs.</summary>
    public JsonObject? Outputs { get; init; }

    public string? Id { get; init; }
}

public enum StepResult
{
    Success,
    Fail,
    Skip,
}
