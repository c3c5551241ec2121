using Pulumi.Protocol;

namespace Pulumi;

/// <summary>Receives log messages.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);
}
