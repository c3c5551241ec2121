using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;

namespace PulumiEngine;

/// <summary>The engine's response for a resource whose step has ended.</summary>
internal static class RegistrationAnswer
{
    // The engine gives providers random ids; tests need the same id every time.
    private const string ProviderId = "11111111-1111-1111-1111-111111111111";

    public static RegisterResourceResponse Create(
        RegisterResourceRequest request, string urn, StepOutcome step, bool dryRun)
    {
        var response = new RegisterResourceResponse { Urn = urn, Object = new(), Result = ResultOf(step) };
        if (!request.Custom || step.Result is not StepResult.Success) return response;

        response.Id = step.Id ?? IdOf(request, dryRun);
        response.Object = Outputs(request, step);
        return response;
    }

    private static Result ResultOf(StepOutcome step) => step.Result switch
    {
        StepResult.Success => Result.Success,
        StepResult.Fail => Result.Fail,
        _ => Result.Skip,
    };

    private static string IdOf(RegisterResourceRequest request, bool dryRun)
    {
        var isProvider = request.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal);
        if (dryRun) return isProvider ? PropertyValues.Unknown : request.ImportId;
        if (request.ImportId is not "") return request.ImportId;
        return isProvider ? ProviderId : $"{request.Name}-id";
    }

    private static Struct Outputs(RegisterResourceRequest request, StepOutcome step)
    {
        var state = step.Outputs is { } outputs ? ProtocolJson.ToStruct(outputs) : request.Object ?? new();
        var answer = new Struct();
        foreach (var (key, value) in state.Fields)
        {
            if (!request.SupportsPartialValues && PropertyValues.ContainsUnknown(value)) continue;
            answer.Fields[key] = request.AdditionalSecretOutputs.Contains(key)
                ? PropertyValues.AsSecret(value)
                : value;
        }
        return answer;
    }
}
