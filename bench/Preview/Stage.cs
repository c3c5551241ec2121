namespace Infra.Bench.Preview;

internal sealed record Stage(double Seconds, double Megabytes);
