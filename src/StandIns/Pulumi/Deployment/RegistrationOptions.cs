using Pulumi.Protocol;

namespace Pulumi;

/// <summary>The part of a registration that's known at once: names, and the options that don't wait.</summary>
internal static class RegistrationOptions
{
    private const long NanosecondsPerTick = 100;

    public static RegisterResourceRequest ToRequest(Resource resource, ResourceOptions options)
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Custom = resource is CustomResource,
            Version = options.Version ?? "",
            PluginDownloadUrl = options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            SupportsResultReporting = true,
            IgnoreChanges = { options.IgnoreChanges },
            HideDiffs = { options.HideDiffs },
            CustomTimeouts = options.CustomTimeouts is { } timeouts ? ToMessage(timeouts) : null,
        };
        if (options.Protect is { } protect) request.Protect = protect;
        if (options.RetainOnDelete is { } retain) request.RetainOnDelete = retain;
        if (options is CustomResourceOptions custom) Add(request, custom);
        return request;
    }

    private static void Add(RegisterResourceRequest request, CustomResourceOptions options)
    {
        request.ImportId = options.ImportId ?? "";
        request.DeleteBeforeReplace = options.DeleteBeforeReplace ?? false;
        request.DeleteBeforeReplaceDefined = options.DeleteBeforeReplace is not null;
        request.AdditionalSecretOutputs.AddRange(options.AdditionalSecretOutputs);
        request.ReplaceOnChanges.AddRange(options.ReplaceOnChanges);
    }

    private static Protocol.CustomTimeouts ToMessage(CustomTimeouts timeouts) => new()
    {
        Create = GoDuration(timeouts.Create),
        Update = GoDuration(timeouts.Update),
        Delete = GoDuration(timeouts.Delete),
    };

    private static string GoDuration(TimeSpan? duration) =>
        duration is { Ticks: var ticks } ? $"{ticks * NanosecondsPerTick}ns" : "";
}
