using Pulumi.Protocol;

namespace Pulumi;

/// <summary>Messages of the program, which the CLI shows. An error fails the run.</summary>
public static class Log
{
    public static void Warn(
        string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Write(LogSeverity.Warning, message, resource, streamId, ephemeral);

    public static void Error(
        string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Write(LogSeverity.Error, message, resource, streamId, ephemeral);

    private static void Write(
        LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral) =>
        Deployment.CurrentOrThrow.Log.Write(severity, message, resource, streamId, ephemeral);
}
