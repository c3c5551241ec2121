using Pulumi.Protocol;

namespace Pulumi;

/// <summary>The part of a registration that is known immediately: names, and options that need no waiting.</summary>
internal static class RegistrationOptions
{
    public static RegisterResourceRequest ToRequest(Resource resource, ResourceOptions options)
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.Type,
            Name = resource.Name,
            Custom = resource is CustomResource,
            Version = options.Version ?? "",
            AcceptSecrets = true,
            SupportsResultReporting = true,
            IgnoreChanges = { options.IgnoreChanges },
        };
        if (options.Protect is { } protect) request.Protect = protect;
        if (options is CustomResourceOptions custom)
            request.AdditionalSecretOutputs.AddRange(custom.AdditionalSecretOutputs);
        return request;
    }
}
